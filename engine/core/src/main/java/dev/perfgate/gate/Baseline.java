package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Against;
import java.util.List;

/** The run or figures that a run is compared with. */
public sealed interface Baseline {
    /**
     * A run to compare with.
     *
     * @param place where it was found, as reasons name it
     */
    record Found(Run run, String place) implements Baseline {
        String origin() {
            return Against.Baseline.origin(place, 1, RunReferences.of(run));
        }
    }

    /**
     * Runs of the history: the median of their figures counts.
     *
     * @param runs at least one, the oldest first
     * @param place which runs they are, as reasons name them
     * @param notes what could not be read of the history
     */
    record Past(List<PastRun> runs, String place, List<String> notes) implements Baseline {
        public Past {
            runs = List.copyOf(runs);
            notes = List.copyOf(notes);
        }

        PastRun newest() {
            return runs.get(runs.size() - 1);
        }

        String origin() {
            return Against.Baseline.origin(place, runs.size(), RunReferences.of(newest()));
        }
    }

    /**
     * Runs of the history, which cannot be compared with.
     *
     * @param run id of the newest of them
     */
    record Unlike(String reason, String run) implements Baseline {}

    /** There is none. */
    record None(String reason) implements Baseline {}
}
