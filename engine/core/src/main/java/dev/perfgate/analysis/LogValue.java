package dev.perfgate.analysis;

import dev.perfgate.result.Direction;

/** Figures as the analyses compare them: as logarithms, so that a shift is a ratio, and turned so that higher is worse. */
final class LogValue {
    /** What 0 and less count as: below every figure measured, in whatever unit. */
    private static final double LEAST_VALUE = 1e-9;

    private LogValue() {}

    /** The logarithm of a finite value, not turned. */
    static double of(double value) {
        return Math.log(Math.max(LEAST_VALUE, value));
    }

    /** What to multiply the logarithm with. */
    static double turn(Direction direction) {
        return direction == Direction.HIGHER ? -1 : 1;
    }
}
