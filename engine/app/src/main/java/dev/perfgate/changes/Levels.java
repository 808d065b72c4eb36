package dev.perfgate.changes;

import dev.perfgate.analysis.Shift;

/** Levels that a series leaves or reaches. */
final class Levels {
    /** The rule takes zero for 10^-9; what a suite shares may have changed that a little. */
    private static final double ZERO = 2e-9;

    private Levels() {}

    /** Whether there is no ratio that could say how much the level changed. */
    static boolean isFromZero(Shift shift) {
        return shift.oldLevel() < ZERO;
    }

    /** Where it changed to. */
    static double after(Shift shift) {
        return shift.newLevel();
    }
}
