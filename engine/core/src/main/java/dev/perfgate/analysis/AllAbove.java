package dev.perfgate.analysis;

import java.util.Optional;

/**
 * The newest 3 runs against all of up to 60 before them, whatever segment these lay in: with a short history no rank test can be sure
 * after few runs, however large the change is. Worse than all of those before (of 30 and more: all but one), at least 5 % and 3 sigma
 * above their median, and by no less than half of what the second farthest of them was, on either side: what has happened twice is no
 * proof.
 */
final class AllAbove {
    private static final int NEWEST = 3;
    private static final int LEAST_REFERENCE = RegressionRule.LEAST_HISTORY - NEWEST;
    /** Of so many one may have been as far out. */
    private static final int OUTLIER_ALLOWED_FROM = 30;

    /** Of the logarithm: 5 %. */
    static final double LEAST_SHIFT = Math.log1p(0.05);

    private static final double LEAST_SIGMAS = Double.parseDouble(System.getProperty("as", "3"));
    private static final double OF_SECOND_FARTHEST = Double.parseDouble(System.getProperty("a2", "0.5"));

    private final RegressionRule rule;
    private final double[] reference = new double[RankSum.MOST_REFERENCE];
    private final double[] deviations = new double[RankSum.MOST_REFERENCE];
    private final double[] scratch = new double[RankSum.MOST_REFERENCE];
    private int n;

    AllAbove(RegressionRule rule) {
        this.rule = rule;
    }

    Optional<Finding> check(Segment segment, PastValues past) {
        int to = segment.size() - NEWEST;
        if (to < 0) {
            return Optional.empty();
        }
        n = past.before(segment.run(to), reference);
        if (n < LEAST_REFERENCE) {
            return Optional.empty();
        }
        double level = Median.of(reference, 0, n);
        double nearest = Double.POSITIVE_INFINITY;
        for (int place = to; place < segment.size(); place++) {
            nearest = Math.min(nearest, segment.value(place) - level);
        }
        if (nearest < Math.max(LEAST_SHIFT, rule.smallestShift(0))) {
            return Optional.empty();
        }
        for (int i = 0; i < n; i++) {
            deviations[i] = reference[i] - level;
        }
        double sigma = Noise.ofResiduals(deviations, n, scratch);
        if (nearest < (n>=30?Double.parseDouble(System.getProperty("as2","3")):LEAST_SIGMAS) * sigma || !isBeyondOthers(nearest)) {
            return Optional.empty();
        }
        double shift = Median.of(segment.values(), to, segment.size()) - level;
        return Optional.of(
                new Finding(level, shift, sigma, to, new Evidence.AllAbove(NEWEST, n, RankSum.least(NEWEST, n))));
    }

    private boolean isBeyondOthers(double nearest) {
        int asFar = 0;
        double farthest = 0;
        double second = 0;
        for (int i = 0; i < n; i++) {
            asFar += deviations[i] >= nearest ? 1 : 0;
            double size = Math.abs(deviations[i]);
            second = Math.max(second, Math.min(farthest, size));
            farthest = Math.max(farthest, size);
        }
        int allowed = n >= OUTLIER_ALLOWED_FROM ? Integer.getInteger("ao",1) : 0;
        return asFar <= allowed && nearest >= OF_SECOND_FARTHEST * second;
    }
}
