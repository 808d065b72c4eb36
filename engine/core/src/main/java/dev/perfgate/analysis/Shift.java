package dev.perfgate.analysis;

/**
 * A change of level. Runs are counted from 0, gaps included.
 *
 * @param alarmedAt the run that raised the alarm
 * @param changedAt the run from which on the level is another: the likeliest one, at least two runs before the alarm
 * @param oldLevel the median before, in the metric's own unit; what is not above zero counts as 10^-9
 * @param relativeShift from the old level to the new one, in the metric's own terms: 0.1 is 10 % more, whether that is good or not
 * @param interval in which the shift lies with 95 % confidence
 * @param sigma the relative noise of one run
 * @param smallestDetectable the smallest relative change that the rule would have called one, at this noise
 */
public record Shift(
        int alarmedAt,
        int changedAt,
        double oldLevel,
        double relativeShift,
        Interval interval,
        Evidence evidence,
        double sigma,
        double smallestDetectable) {
    /** From a relative change to another one, the smaller first. */
    public record Interval(double low, double high) {}
}
