package dev.perfgate.gate;

import dev.perfgate.result.Run;

/** What a run is compared with. */
public sealed interface Baseline {
    /**
     * A run to compare with.
     *
     * @param place where it was found, as reasons name it
     */
    record Found(Run run, String place) implements Baseline {}

    /** There is none. */
    record None(String reason) implements Baseline {}
}
