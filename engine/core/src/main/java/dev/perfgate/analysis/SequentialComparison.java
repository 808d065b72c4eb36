package dev.perfgate.analysis;

import dev.perfgate.analysis.TwoSampleRule.Judgement;
import java.util.Arrays;

/**
 * Two samples that grow pair by pair, looked at now and then until the rule can decide. Whoever looks often finds something by chance;
 * so each look has an error probability of its own, and together they spend no more than what is allowed: the j-th look
 * {@code allowed / (j (j + 1))}, which sums up to the allowed one however many looks there are (a union bound, which asks nothing of
 * how the looks depend on each other). All intervals of all looks hold the true change at once with the remaining probability, so it
 * does not matter when, or why, one stops.
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

    /**
     * What a look showed.
     *
     * @param estimate with the interval of this look: rather wide, since other looks need their share of the error
     */
    public record Look(ShiftEstimate estimate, Judgement judgement) {
        public boolean isDecided() {
            return judgement != Judgement.INCONCLUSIVE;
        }
    }

    /** @param allowed the probability with which any look may be wrong: 0.05, shared by the metrics that are judged together */
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
        ShiftEstimate estimate = ShiftEstimate.between(
                Arrays.copyOf(baseline, pairs), Arrays.copyOf(candidate, pairs), 1 - allowed / (looks * (looks + 1.0)));
        return new Look(estimate, rule.judge(estimate));
    }

    public double baselineMedian() {
        return Median.of(baseline, 0, pairs);
    }

    public double candidateMedian() {
        return Median.of(candidate, 0, pairs);
    }
}
