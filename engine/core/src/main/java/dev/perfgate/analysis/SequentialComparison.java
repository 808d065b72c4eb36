package dev.perfgate.analysis;

import dev.perfgate.analysis.TwoSampleRule.Judgement;
import java.util.Arrays;

/**
 * Two samples that grow pair by pair, looked at now and then until the rule can decide. Whoever looks often finds something by chance;
 * so each look has an error probability of its own, and together they spend no more than what is allowed: the j-th look
 * {@code allowed / (j (j + 1))}, which sums up to the allowed one however many looks there are (a union bound, which asks nothing of
 * how the looks depend on each other). All intervals of all looks hold the true change at once with the remaining probability. So it
 * does not matter when, or why, one stops, and each look may add what the looks before it have ruled out: its interval is what all of
 * them have in common.
 *
 * <p>Looks are due after 5 pairs, the fewest with which the first can decide, and then whenever there are 1.4 times as many: too many
 * looks would leave each too little.
 *
 * <p>Not safe for use by several threads.
 */
public final class SequentialComparison {
    /** Fewer pairs decide nothing. */
    public static final int FIRST_LOOK = 5;

    private static final double GROWTH = 1.4;

    private final TwoSampleRule rule;
    private final double allowed;
    private double[] baseline = new double[16];
    private double[] candidate = new double[16];
    private int pairs;
    private int looks;
    private int nextLook = FIRST_LOOK;
    private double low = -1;
    private double high = Double.POSITIVE_INFINITY;

    /**
     * What a look showed.
     *
     * @param estimate with the interval that this look and those before it have in common, and the confidence of all together
     */
    public record Look(ShiftEstimate estimate, Judgement judgement) {
        public boolean isDecided() {
            return judgement != Judgement.INCONCLUSIVE;
        }
    }

    /** @param allowed the probability with which any look may be wrong; metrics that are judged together share 0.05, say */
    public SequentialComparison(TwoSampleRule rule, double allowed) {
        this.rule = rule;
        this.allowed = allowed;
    }

    /** One more run of both; the values are finite. */
    public void add(double before, double after) {
        if (pairs == baseline.length) {
            baseline = Arrays.copyOf(baseline, 2 * pairs);
            candidate = Arrays.copyOf(candidate, 2 * pairs);
        }
        baseline[pairs] = before;
        candidate[pairs] = after;
        pairs++;
    }

    public int pairs() {
        return pairs;
    }

    /** Whether it is time to look. */
    public boolean isDue() {
        return pairs >= nextLook;
    }

    /** Looks, due or not, and spends a share of the error. Needs at least one pair. */
    public Look look() {
        looks++;
        nextLook = (int) Math.ceil(GROWTH * Math.max(pairs, nextLook));
        ShiftEstimate now = ShiftEstimate.between(
                Arrays.copyOf(baseline, pairs), Arrays.copyOf(candidate, pairs), 1 - allowed / (looks * (looks + 1.0)));
        narrow(now);
        ShiftEstimate estimate = new ShiftEstimate(now.change(), low, high, 1 - allowed, pairs, pairs);
        return new Look(estimate, rule.judge(estimate));
    }

    /** Intervals with nothing in common are one of the errors allowed: then what was known before is given up. */
    private void narrow(ShiftEstimate now) {
        boolean contradicts = Math.max(low, now.low()) > Math.min(high, now.high());
        low = contradicts ? now.low() : Math.max(low, now.low());
        high = contradicts ? now.high() : Math.min(high, now.high());
    }

    public double baselineMedian() {
        return Median.of(baseline, 0, pairs);
    }

    public double candidateMedian() {
        return Median.of(candidate, 0, pairs);
    }
}
