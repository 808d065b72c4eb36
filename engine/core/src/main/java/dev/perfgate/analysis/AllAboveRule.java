package dev.perfgate.analysis;

import java.util.Optional;

/**
 * The newest 3 runs against all of up to 60 before them: with a short history no rank test can be sure after few runs, however large the
 * change is. Worse than all of those before, whatever segment they lay in (of 14 to 29: all but one), at least 5 % and some sigmas above
 * the median of their segment, and by no less than half of what the second farthest run of it was, on either side: what has happened twice
 * is no proof.
 */
final class AllAboveRule {
    private static final int NEWEST = 3;
    /** Three of ten runs in all are no proof, however far out: a machine that was busy for an hour does that. */
    private static final int LEAST_REFERENCE = RegressionRule.LEAST_HISTORY;
    /** Of so many one may have been as far out; of a long history none, where the ranks allow it one run later. */
    private static final int OUTLIER_ALLOWED_FROM = 14;

    /** From here on the other tests are nearly as quick, and this one is to be as sure as they are. */
    private static final int LONG_HISTORY = 30;

    /** Of the logarithm: 5 %. */
    static final double LEAST_SHIFT = Math.log1p(0.05);

    private static final double SIGMAS_OF_LONG_HISTORY = 3;
    private static final double SIGMAS_OF_SHORT_HISTORY = 1.75;
    /** So many more for a rule that allows a tenth of the chance. */
    private static final double SIGMAS_FOR_A_TENTH = 2;

    /** Of more than fifteen figures some are always that far out by chance; {@code strict} is so by its name. */
    private static final double MOST_STRICTER = Math.log10(3) + 1e-9;

    private static final double OF_SECOND_FARTHEST = 0.5;

    private final RegressionRule rule;
    private final double[] earlier = new double[RankSum.MOST_REFERENCE];
    private final double[] deviations = new double[RankSum.MOST_REFERENCE];
    private final double[] scratch = new double[RankSum.MOST_REFERENCE];
    private int n;

    AllAboveRule(RegressionRule rule) {
        this.rule = rule;
    }

    Optional<LevelFinding> check(Segment segment, PastValues past) {
        int to = segment.size() - NEWEST;
        n = Math.min(to, RankSum.MOST_REFERENCE);
        if (n < LEAST_REFERENCE || stricter() > MOST_STRICTER) {
            return Optional.empty();
        }
        double level = Median.of(segment.values(), to - n, to);
        double nearest = Double.POSITIVE_INFINITY;
        for (int place = to; place < segment.size(); place++) {
            nearest = Math.min(nearest, segment.value(place) - level);
        }
        if (nearest < Math.max(LEAST_SHIFT, rule.smallestShift(0))) {
            return Optional.empty();
        }
        for (int i = 0; i < n; i++) {
            deviations[i] = segment.value(to - n + i) - level;
        }
        double sigma = Noise.ofResiduals(deviations, n, scratch);
        boolean large = nearest >= leastSigmas() * sigma && nearest >= OF_SECOND_FARTHEST * secondFarthest();
        if (!large || !isBeyond(level + nearest, past.before(segment.run(to), earlier))) {
            return Optional.empty();
        }
        double shift = Median.of(segment.values(), to, segment.size()) - level;
        return Optional.of(
                new LevelFinding(level, shift, sigma, to, new Evidence.AllAbove(NEWEST, n, RankSum.least(NEWEST, n))));
    }

    /** By how many powers of ten the rule allows less to chance than usual, as for many figures. */
    private double stricter() {
        return Math.log10(Sensitivity.BALANCED.alpha / rule.alpha());
    }

    /** Where less is allowed to chance, no history is short, and more is asked of each figure. */
    private double leastSigmas() {
        double stricter = stricter();
        if (stricter > 0) {
            return SIGMAS_OF_LONG_HISTORY + SIGMAS_FOR_A_TENTH * stricter;
        }
        return n < LONG_HISTORY ? SIGMAS_OF_SHORT_HISTORY : SIGMAS_OF_LONG_HISTORY;
    }

    private double secondFarthest() {
        double farthest = 0;
        double second = 0;
        for (int i = 0; i < n; i++) {
            double size = Math.abs(deviations[i]);
            second = Math.max(second, Math.min(farthest, size));
            farthest = Math.max(farthest, size);
        }
        return second;
    }

    /** Whatever segment the runs before lay in: none of them, or one of some, was as bad. */
    private boolean isBeyond(double nearest, int runs) {
        int asBad = 0;
        for (int i = 0; i < runs; i++) {
            asBad += earlier[i] >= nearest ? 1 : 0;
        }
        boolean allowed = runs >= OUTLIER_ALLOWED_FROM && runs < LONG_HISTORY;
        return asBad <= (allowed ? 1 : 0);
    }
}
