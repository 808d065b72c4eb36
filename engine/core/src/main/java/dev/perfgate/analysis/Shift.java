package dev.perfgate.analysis;

/**
 * A change of level. Runs are counted from 0, gaps included.
 *
 * @param alarmedAt the run that raised the alarm
 * @param changedAt the run from which on the level is another: the likeliest one, at least two runs before the alarm
 * @param relativeShift from the old level to the new one, in the metric's own terms: 0.1 is 10 % more, whether that is good or not
 * @param sigma the relative noise of one run
 * @param smallestDetectable the smallest relative change that the rule would have called one, at this noise
 */
public record Shift(
        int alarmedAt,
        int changedAt,
        double relativeShift,
        Evidence evidence,
        double sigma,
        double smallestDetectable) {}
