package dev.perfgate.analysis;

import dev.perfgate.result.Direction;

/**
 * The multi-scale exact rank rule: did the level of a metric change for the worse, judged run by run from the runs before?
 *
 * <p>Values are compared as logarithms, turned so that higher is worse. A value of 0 or less has no logarithm: it counts as 10^-9,
 * which is below every figure measured, so that a metric that leaves zero shows a change and a constant zero none. What is not
 * finite is a gap. A <em>segment</em> is the runs since the level last changed, without outliers.
 *
 * <ul>
 *   <li>For each k of 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20 the last k runs are compared with up to 60 runs before them in the
 *       segment ({@link ScaleScan}). There is an alarm if the exact rank-sum p is at most {@link #alpha}, the medians differ by at
 *       least the smallest effect and by the sensitivity's share of sigma, and the newest run keeps 40 % of that difference. Where runs resemble the one before, p must be smaller. With
 *       fewer than 30 runs to compare with, where p cannot become small, the clipped sum may alarm instead.
 *   <li>Sigma is that of up to 60 residuals, of this segment and those before it ({@link Noise}).
 *   <li>A segment of 90 runs or more is also compared with its first 30 ({@link DriftCheck}), so that many small steps are found.
 *   <li>An alarm for the worse is given once and then held ({@link Latch}): three runs in a row back at the old level make its runs
 *       outliers, eight runs still shifted a new segment. A change for the better starts a new segment at once, or a later
 *       regression back to the old level would hide behind it.
 *   <li>A change that did not last was none: its runs and those before it are one segment again ({@link FormerLevel}).
 * </ul>
 *
 * @param direction which way is better; a metric without one has no regression
 * @param smallestEffect the smallest relative change that alarms: 0.03 is 3 %
 * @param gatedMetrics how many metrics one run is judged by: above five the allowed p shrinks, so that a run of many metrics does
 *     not cry wolf more often
 */
public record RegressionRule(Sensitivity sensitivity, Direction direction, double smallestEffect, int gatedMetrics) {
    /** Fewer runs than this are no history. */
    public static final int LEAST_HISTORY = 10;

    /** Up to here the allowed p is that of the sensitivity; beyond, it is shared. */
    private static final double METRICS_AT_FULL_ALPHA = 5;

    public RegressionRule {
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException(
                    "direction NONE: a metric that is neither better nor worse has no regression");
        }
        if (!(smallestEffect >= 0) || Double.isInfinite(smallestEffect)) {
            throw new IllegalArgumentException(
                    "smallest effect " + smallestEffect + ": must be 0 or more, 0.03 for 3 %");
        }
        if (gatedMetrics < 1) {
            throw new IllegalArgumentException("gated metrics " + gatedMetrics + ": must be 1 or more");
        }
    }

    public static RegressionRule of(Sensitivity sensitivity, Direction direction) {
        return new RegressionRule(sensitivity, direction, sensitivity.smallestEffect, 1);
    }

    public RegressionRule withSmallestEffect(double relative) {
        return new RegressionRule(sensitivity, direction, relative, gatedMetrics);
    }

    public RegressionRule withGatedMetrics(int count) {
        return new RegressionRule(sensitivity, direction, smallestEffect, count);
    }

    /** A detector that has seen no run yet. */
    public RegressionDetector detector() {
        return new RegressionDetector(this);
    }

    /** The largest p that alarms. */
    public double alpha() {
        return sensitivity.alpha * Math.min(1, METRICS_AT_FULL_ALPHA / gatedMetrics);
    }

    /** The smallest change of the logarithm that alarms, where the noise is sigma. */
    double smallestShift(double sigma) {
        return Math.max(Math.log1p(smallestEffect), sensitivity.smallestSigmas * sigma);
    }
}
