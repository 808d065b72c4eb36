package dev.perfgate.analysis;

/**
 * A change of level. Runs are counted from 0, gaps included.
 *
 * @param alarmedAt the run that raised the alarm
 * @param changedAt the run from which on the level is another: the likeliest one, at least two runs before the alarm
 * @param oldLevel the median before as measured, in the metric's own unit; what is not above zero counts as 10^-9
 * @param newLevel the median of the new runs as measured
 * @param relativeShift from the old level to the new one, in the metric's own terms: 0.1 is 10 % more, whether that is good or not
 * @param interval in which the shift lies with 95 % confidence
 * @param sigma the relative noise of one run
 */
public record Shift(
        int alarmedAt,
        int changedAt,
        double oldLevel,
        double newLevel,
        double relativeShift,
        Interval interval,
        Evidence evidence,
        double sigma) {
    /** From a relative change to another one, the smaller first. */
    public record Interval(double low, double high) {}
}
