package dev.perfgate.gate;

import dev.perfgate.result.history.History;
import java.util.Optional;

/**
 * Gives gates what they compare a run with; read before any load, so that a baseline that cannot be read costs none. Where that is not
 * possible, its methods throw a {@link BaselineException}.
 */
@FunctionalInterface
public interface Baselines {
    /** No file is known. */
    Baselines NONE = (file, scenario) -> new Baseline.None("no baseline was read");

    /**
     * The baseline in a file.
     *
     * @param file as the gate names it, or the one for all gates; empty when none is named
     * @param scenario whose run is wanted
     */
    Baseline in(Optional<String> file, String scenario);

    /** With what gates compare that name nothing, unless a run was made the baseline: the one {@link #in} no file, or another. */
    default BaselineReference.Choice unnamed() {
        return new BaselineReference.Choice.Unnamed();
    }

    /** The runs before, for gates that look at them; none where no history is kept. */
    default History history(String scenario) {
        return History.NONE;
    }

    /** How it is known that there were builds before, as a clause: "this is build 12"; empty where nothing tells of any. */
    default Optional<String> buildsBefore(String scenario) {
        return Optional.empty();
    }
}
