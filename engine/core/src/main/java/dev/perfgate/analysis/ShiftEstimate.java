package dev.perfgate.analysis;

import java.util.OptionalInt;

/**
 * By how much a candidate differs from its baseline, over independent repetitions of both. All changes are relative and in the
 * metric's own terms: 0.1 is 10 % more.
 *
 * @param change the Hodges-Lehmann shift of the logarithms, as a ratio less 1
 * @param low the lower end of its interval; -1 when there are too few repetitions to say
 * @param high the upper end; infinite when there are too few repetitions to say
 * @param confidence the least probability with which the interval holds the true change
 */
public record ShiftEstimate(
        double change, double low, double high, double confidence, int baselineRuns, int candidateRuns) {

    private static final int MOST_TIMES = 20;

    /** Values of 0 and less count as 10^-9, as in the regression rule; all must be finite. */
    public static ShiftEstimate between(double[] baseline, double[] candidate, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": must be between 0 and 1");
        }
        HodgesLehmann shift = new HodgesLehmann(logarithms(baseline), logarithms(candidate));
        double miss = 1 - confidence;
        return new ShiftEstimate(
                Math.expm1(shift.estimate()),
                Math.expm1(shift.low(miss)),
                Math.expm1(shift.high(miss)),
                confidence,
                baseline.length,
                candidate.length);
    }

    private static double[] logarithms(double[] values) {
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + i + " is " + values[i]);
            }
            logarithms[i] = LogValue.of(values[i]);
        }
        return logarithms;
    }

    /**
     * About how many more pairs decide whether the change is beyond a bound, if it is as estimated: the interval narrows with the root of
     * their number. Empty where that is more than {@value #MOST_TIMES} times as many.
     */
    public OptionalInt pairsToDecide(double smallestEffect) {
        double bound = Math.log1p(smallestEffect);
        double distance = Math.abs(Math.abs(Math.log1p(change)) - bound);
        double times = Math.pow(Math.log1p(reach()) / distance, 2);
        if (!(times <= MOST_TIMES)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.max(1, Math.ceil(baselineRuns * (times - 1))));
    }

    /**
     * About how many more pairs take the interval to the smallest effect on either side, wherever the change lies. Empty where that is more
     * than {@value #MOST_TIMES} times as many, or where the interval is as narrow already.
     */
    public OptionalInt pairsToNarrow(double smallestEffect) {
        double times = Math.pow(Math.log1p(reach()) / Math.log1p(smallestEffect), 2);
        return times > 1 && times <= MOST_TIMES
                ? OptionalInt.of((int) Math.ceil(baselineRuns * (times - 1)))
                : OptionalInt.empty();
    }

    /** How far the farther end of the interval lies from the change; infinite where there are too few repetitions for an interval. */
    public double reach() {
        return Math.expm1(Math.max(Math.log1p(high) - Math.log1p(change), Math.log1p(change) - Math.log1p(low)));
    }

    /** The smallest change that could have been told from none: half the interval's width. */
    public double smallestDetectable() {
        return Math.expm1(0.5 * (Math.log1p(high) - Math.log1p(low)));
    }
}
