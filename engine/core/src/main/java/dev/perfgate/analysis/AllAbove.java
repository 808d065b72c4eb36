package dev.perfgate.analysis;

import java.util.Optional;

/**
 * The newest 3 runs against all of up to 60 before them, whatever segment these lay in: with a short history no rank test can be sure
 * after few runs, however large the change is. Worse than all of those before (of 14 and more: all but one), at least 5 % and some sigmas
 * above their median, by no less than half of what the second farthest of them was, on either side, since what has happened twice is no
 * proof; and near enough to each other to be one level.
 */
final class AllAbove {
    private static final int NEWEST = 3;
    private static final int LEAST_REFERENCE = RegressionRule.LEAST_HISTORY - NEWEST;
    /** Of so many one may have been as far out. */
    private static final int OUTLIER_ALLOWED_FROM = 14;

    /** From here on the other tests are nearly as quick, and this one is to be as sure as they are. */
    private static final int LONG_HISTORY = 30;

    /** Of the logarithm: 5 %. */
    static final double LEAST_SHIFT = Math.log1p(0.05);

    private static final double SIGMAS_OF_LONG_HISTORY = 3;
    private static final double SIGMAS_OF_SHORT_HISTORY = 1.75;
    private static final double OF_SECOND_FARTHEST = 0.5;
    private static final double OF_MIDDLE = 0.7;

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
        if (nearest < leastSigmas() * sigma || !isBeyondOthers(nearest)) {
            return Optional.empty();
        }
        double shift = Median.of(segment.values(), to, segment.size()) - level;
        if (nearest < OF_MIDDLE * shift) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(level, shift, sigma, to, new Evidence.AllAbove(NEWEST, n, RankSum.least(NEWEST, n))));
    }

    private double leastSigmas() {
        return n < LONG_HISTORY ? SIGMAS_OF_SHORT_HISTORY : SIGMAS_OF_LONG_HISTORY;
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
        int allowed = n >= OUTLIER_ALLOWED_FROM ? 1 : 0;
        return asFar <= allowed && nearest >= OF_SECOND_FARTHEST * second;
    }
}
