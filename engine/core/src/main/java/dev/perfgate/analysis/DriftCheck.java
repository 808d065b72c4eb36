package dev.perfgate.analysis;

import java.util.Optional;

/**
 * The last 20 runs against the first 30 of their segment. The other comparisons forget what lies 80 runs back: a metric that creeps
 * by less than they can see each time would get away with any sum.
 *
 * <p>Half as much again must have changed as for a sudden change: over so many runs the surroundings wander too.
 */
final class DriftCheck {
    private static final int NEW_RUNS = 20;
    private static final int ANCHOR_RUNS = 30;
    /** Before, the anchor is still among the runs that the scan compares with. */
    private static final int LEAST_RUNS = ANCHOR_RUNS + RankSum.MOST_REFERENCE;

    private static final double LARGER = 1.5;

    private final RegressionRule rule;
    private final Noise noise;
    private final WindowComparison comparison = new WindowComparison();

    DriftCheck(RegressionRule rule, Noise noise) {
        this.rule = rule;
        this.noise = noise;
    }

    Optional<LevelFinding> check(Segment segment) {
        if (segment.size() < LEAST_RUNS) {
            return Optional.empty();
        }
        comparison.reference.fill(segment.values(), 0, ANCHOR_RUNS);
        comparison.recent.fill(segment.values(), segment.size() - NEW_RUNS, segment.size());
        if (!comparison.isWorthTesting(LARGER * rule.smallestShift(0), segment.newest())) {
            return Optional.empty();
        }
        double sigma = recentSigma(segment);
        double p = comparison.p();
        if (Math.abs(comparison.shift()) < LARGER * rule.smallestShift(sigma) || p > rule.alpha()) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence.Drift(NEW_RUNS, ANCHOR_RUNS, p);
        return Optional.of(
                new LevelFinding(comparison.reference.median(), comparison.shift(), sigma, ANCHOR_RUNS, evidence));
    }

    /** The noise of the runs just before the new ones: over the whole segment the drift itself would count as noise. */
    private double recentSigma(Segment segment) {
        int to = segment.size() - NEW_RUNS;
        int from = to - Math.min(to, RankSum.MOST_REFERENCE);
        return noise.sigma(segment.values(), from, to, Median.of(segment.values(), from, to));
    }
}
