package dev.perfgate.cpu;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds out whether the work is really done: a compiler that saw through it would leave it out, and the machine would look as fast
 * as one likes. What a unit comes to is known beforehand, and how fast no processor is.
 */
final class WorkGuard {
    /** What two units come to, worked out by a second program (see the test). */
    static final long OUTCOME_OF_TWO = 0x835340baf3fd41efL;

    /**
     * Three million operations of a unit wait for one another (three shift-and-xors 17 times an element), and no processor does more
     * than ten thousand million in a second.
     */
    static final double MOST_PER_CPU_SECOND = 3000;

    private WorkGuard() {}

    /** Why the figures are none, if so; to be asked when the code is compiled as it was while it was measured. */
    static Optional<String> objection(double unitsPerCpuSecond) {
        WorkUnit unit = new WorkUnit();
        unit.workUnit();
        unit.workUnit();
        return objection(unit.outcome(), unitsPerCpuSecond);
    }

    static Optional<String> objection(long outcome, double unitsPerCpuSecond) {
        if (outcome != OUTCOME_OF_TWO) {
            return Optional.of(
                    "the work came to another outcome than it must: this JVM computes wrongly; use another one");
        }
        if (unitsPerCpuSecond > MOST_PER_CPU_SECOND) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%,.0f work units in a second of CPU time are more than any processor does: the work was left out, or the"
                            + " clock is wrong; use another JVM",
                    unitsPerCpuSecond));
        }
        return Optional.empty();
    }
}
