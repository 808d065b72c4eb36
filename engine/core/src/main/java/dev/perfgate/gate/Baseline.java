package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastRun;
import java.util.List;

/** What a run is compared with. */
public sealed interface Baseline {
    /**
     * A run to compare with.
     *
     * @param place where it was found, as reasons name it
     */
    record Found(Run run, String place) implements Baseline {}

    /**
     * Runs of the history: the median of their figures counts.
     *
     * @param runs at least one, the oldest first
     * @param place which runs they are, as reasons name them
     * @param note what a reader must know besides, as a clause; empty as a rule
     */
    record Past(List<PastRun> runs, String place, String note) implements Baseline {
        public Past {
            runs = List.copyOf(runs);
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
