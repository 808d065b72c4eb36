package dev.perfgate.cpu;

import java.time.Duration;

/**
 * One utilisation, on so many threads, for so long.
 *
 * @param part what it is measured for
 * @param run which repetition it belongs to, from 1
 * @param busyPct of each thread
 */
record CpuStep(Part part, int run, int busyPct, int threads, Duration length) {
    /** What a step is measured for. */
    enum Part {
        /** Nothing of it counts. */
        WARM_UP,
        LEVEL,
        /** All work, on fewer threads. */
        SCALING,
        /** All work, for long. */
        BURST
    }

    /** As people read it while it is measured. */
    String words() {
        return switch (part) {
            case WARM_UP -> "warm-up";
            case LEVEL -> scope() + (run > 1 ? " (run " + run + ")" : "");
            case SCALING -> scope();
            case BURST -> "burst check";
        };
    }

    /** The scope of its figures. */
    String scope() {
        return part == Part.SCALING ? threads + (threads == 1 ? " thread" : " threads") : busyPct + " %";
    }
}
