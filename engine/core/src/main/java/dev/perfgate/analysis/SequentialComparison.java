package dev.perfgate.analysis;

import dev.perfgate.analysis.TwoSampleRule.Judgement;
import java.util.Arrays;

/**
 * Two samples that grow pair by pair, looked at now and then until the rule can decide. Whoever looks often finds something by chance;
 * so each look has an error probability of its own, and together they spend no more than what is allowed (a union bound, which asks
 * nothing of how the looks depend on each other). Of that, 35 % go to early looks, the j-th getting {@code 1 / (j (j + 1))} of it, so that a
 * large change ends the comparison soon; the rest is spent with the budget, as the cube of its share that is gone (the spending function of
 * Lan and DeMets 1983, with a power of 3), so that the last look, which sees most, has most of it. All intervals of all looks hold the true change at once with the remaining probability. So it
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
    /** With it, five pairs can decide at the first look: of their 252 orders two are extreme, and 2 / 252 is below 0.35 x 0.05 / 2. */
    private static final double EARLY = 0.35;

    private static final double POWER = 3;

    private final TwoSampleRule rule;
    private final double allowed;
    private double[] baseline = new double[16];
    private double[] candidate = new double[16];
    private int pairs;
    private int looks;
    private double spent;
    private int nextLook = FIRST_LOOK;
    private double low = -1;
    private double high = Double.POSITIVE_INFINITY;

    /**
     * The result of one look at the data.
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

    /**
     * Looks, due or not, and spends a share of the error. Needs at least one pair.
     *
     * @param budgetShare how much of what may be spent on pairs is gone: from 0 to 1, which is the last look
     */
    public Look look(double budgetShare) {
        looks++;
        double miss = miss(budgetShare);
        nextLook = (int) Math.ceil(GROWTH * Math.max(pairs, nextLook));
        ShiftEstimate now =
                ShiftEstimate.between(Arrays.copyOf(baseline, pairs), Arrays.copyOf(candidate, pairs), 1 - miss);
        narrow(now);
        ShiftEstimate estimate = new ShiftEstimate(now.change(), low, high, 1 - allowed, pairs, pairs);
        return new Look(estimate, rule.judge(estimate));
    }

    /** What this look may spend: all that is due until now, less what those before it have spent. */
    private double miss(double budgetShare) {
        double share = Math.max(0, Math.min(1, budgetShare));
        double early = 1 - 1 / (looks + 1.0);
        double due = allowed * (EARLY * early + (1 - EARLY) * Math.pow(share, POWER));
        double earliest = allowed * EARLY / (looks * (looks + 1.0));
        double miss = Math.max(earliest, due - spent);
        spent += miss;
        return miss;
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
