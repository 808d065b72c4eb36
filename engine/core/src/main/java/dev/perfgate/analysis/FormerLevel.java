package dev.perfgate.analysis;

import org.jspecify.annotations.Nullable;

/**
 * The runs before the last change of level. A change that did not last was none: as soon as the level is where it was, they are runs to
 * compare with again. Without them, a few runs that were bad or good by chance leave too few for weeks, which hides a change and makes
 * others up.
 */
final class FormerLevel {
    /** Fewer runs show no level, before the change or after it. */
    private static final int LEAST_RUNS = 8;

    /** A level that lasted so long is one of its own. */
    private static final int LASTING_RUNS = 38;

    /** The level of so many newest runs is looked at. */
    private static final int NEWEST = 30;

    /** Of the change that would alarm: what is nearer is the same level. */
    private static final double NEAR = 0.7;

    private final RegressionRule rule;
    private final Noise noise;
    private @Nullable Segment former;

    FormerLevel(RegressionRule rule, Noise noise) {
        this.rule = rule;
        this.noise = noise;
    }

    /** To be told before the runs of a level that ends are taken out of the segment. */
    void keep(Segment segment, int place) {
        former = place < LEAST_RUNS ? null : segment.head(place);
    }

    void forget() {
        former = null;
    }

    /** Puts the runs before the change back into a young segment whose level is theirs; says whether it did. */
    boolean rejoin(Segment segment) {
        boolean young = segment.size() >= LEAST_RUNS && segment.size() <= LASTING_RUNS;
        if (former == null || !young || !isNear(segment, former)) {
            return false;
        }
        segment.prepend(former);
        former = null;
        return true;
    }

    private boolean isNear(Segment segment, Segment before) {
        int from = Math.max(0, before.size() - RankSum.MOST_REFERENCE);
        double level = Median.of(before.values(), from, before.size());
        double sigma = noise.sigma(before.values(), from, before.size(), level);
        double now = Median.of(segment.values(), Math.max(0, segment.size() - NEWEST), segment.size());
        return Math.abs(now - level) < NEAR * rule.smallestShift(sigma);
    }
}
