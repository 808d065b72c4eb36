package dev.perfgate.analysis;

import java.util.Optional;

/**
 * The newest runs lie on another level than those before, and are too few yet to prove it: the weaker test that warns before the rule
 * alarms. The smallest number of runs that shows it.
 */
final class Mounting {
    /** Chance does as much once in a thousand. */
    private static final double MOST_P = 1e-3;

    private static final int MOST_NEW = 12;
    private static final int LEAST_NEW = 2;
    private static final int LEAST_REFERENCE = 5;

    private final RegressionRule rule;
    private final Noise noise;
    private final WindowComparison comparison = new WindowComparison();

    Mounting(RegressionRule rule, Noise noise) {
        this.rule = rule;
        this.noise = noise;
    }

    Optional<Finding> check(Segment segment) {
        for (int k = LEAST_NEW; k <= MOST_NEW && segment.size() - k >= LEAST_REFERENCE; k++) {
            int to = segment.size() - k;
            int from = Math.max(0, to - RankSum.MOST_REFERENCE);
            comparison.recent.fill(segment.values(), to, segment.size());
            comparison.reference.fill(segment.values(), from, to);
            if (comparison.shift() > 0
                    && comparison.isWorthTesting(rule.smallestShift(0), segment.newest())
                    && comparison.p() <= MOST_P) {
                double level = comparison.reference.median();
                double sigma = noise.sigma(segment.values(), from, to, level);
                if (comparison.shift() >= sigma) {
                    return Optional.of(new Finding(
                            level, comparison.shift(), sigma, to, new Evidence.Ranks(k, to - from, comparison.p())));
                }
            }
        }
        return Optional.empty();
    }
}
