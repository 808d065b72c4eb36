package dev.perfgate.analysis;

import java.util.Optional;

/** The last k runs against up to 60 before them, for each k in turn: a large change shows in a few runs, a small one in many. */
final class ScaleScan {
    private static final int[] SCALES = {3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20};

    /** Below, neither test can ever alarm. */
    private static final int LEAST_REFERENCE = 3;

    /** Below, the clipped sum may alarm too. */
    private static final int ENOUGH_REFERENCE = 30;

    /** The variance of a median of n normal values is pi / 2 sigma^2 / n. */
    private static final double MEDIAN_VARIANCE = 1.57;

    /** How many runs before the last k the change may lie: a k below the change's age finds it late. */
    private static final int LOOK_BACK = 20;

    /** What chance does once in a thousand is no proof, and worth telling. */
    private static final double MOUNTING_P = 1e-3;

    private final RegressionRule rule;
    private final Noise noise;
    private final WindowComparison comparison = new WindowComparison();
    private Optional<LevelFinding> mounting = Optional.empty();
    private int from;
    private int to;

    ScaleScan(RegressionRule rule, Noise noise) {
        this.rule = rule;
        this.noise = noise;
    }

    /** The change that the smallest k shows. */
    Optional<LevelFinding> scan(Segment segment) {
        start(segment);
        for (int k : SCALES) {
            if (segment.size() - k < LEAST_REFERENCE) {
                break;
            }
            widen(segment, k);
            if (comparison.isWorthTesting(rule.smallestShift(0), segment.newest())) {
                Optional<LevelFinding> finding = test(segment);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    /** What the latest scan found to be worse, and not to be proved: the smallest k that shows it. */
    Optional<LevelFinding> mounting() {
        return mounting;
    }

    private void start(Segment segment) {
        mounting = Optional.empty();
        to = segment.size();
        from = Math.max(0, to - RankSum.MOST_REFERENCE);
        comparison.recent.fill(segment.values(), to, to);
        comparison.reference.fill(segment.values(), from, to);
    }

    /** Moves the border between reference and new runs back, so that k are new. */
    private void widen(Segment segment, int k) {
        int border = segment.size() - k;
        for (int place = border; place < to; place++) {
            comparison.reference.remove(segment.value(place));
            comparison.recent.insert(segment.value(place));
        }
        int first = Math.max(0, border - RankSum.MOST_REFERENCE);
        for (int place = first; place < from; place++) {
            comparison.reference.insert(segment.value(place));
        }
        from = first;
        to = border;
    }

    private Optional<LevelFinding> test(Segment segment) {
        double level = comparison.reference.median();
        double sigma = noise.sigma(segment.values(), from, to, level);
        if (Math.abs(comparison.shift()) < rule.smallestShift(sigma)) {
            return Optional.empty();
        }
        double p = comparison.p();
        if (mounting.isEmpty() && comparison.shift() > 0 && p <= MOUNTING_P) {
            Evidence weak = new Evidence.Ranks(segment.size() - to, to - from, p);
            mounting = Optional.of(new LevelFinding(level, comparison.shift(), sigma, to, weak));
        }
        return evidence(segment, sigma, p)
                .map(evidence -> new LevelFinding(
                        level,
                        comparison.shift(),
                        sigma,
                        Math.max(1, Math.min(to - 4, segment.size() - LOOK_BACK)),
                        evidence));
    }

    private Optional<Evidence> evidence(Segment segment, double sigma, double p) {
        int k = segment.size() - to;
        int n = to - from;
        if (p <= rule.alpha() && p <= allowed(segment, sigma)) {
            return Optional.of(new Evidence.Ranks(k, n, p));
        }
        if (n >= ENOUGH_REFERENCE) {
            return Optional.empty();
        }
        double z = clippedSum(segment, sigma);
        return z >= rule.sensitivity().clippedSum ? Optional.of(new Evidence.ClippedSum(k, n, z)) : Optional.empty();
    }

    /**
     * The p that alarms where runs resemble the one before: the rank-sum test takes them for independent. A normal tail's logarithm goes
     * with the square of z, and z shrinks by the root of what the variance grows by.
     */
    private double allowed(Segment segment, double sigma) {
        double level = comparison.reference.median();
        double correlation = noise.provenCorrelation(segment.values(), from, to, level, sigma);
        double inflation = SerialCorrelation.inflation(correlation, segment.size() - to, to - from);
        return Math.pow(rule.alpha(), inflation);
    }

    /** The sum of the new runs' clipped deviations, in units of its standard deviation. */
    private double clippedSum(Segment segment, double sigma) {
        double level = comparison.reference.median();
        double towards = Math.signum(comparison.shift());
        double sum = 0;
        for (int place = to; place < segment.size(); place++) {
            sum += ClippedDeviation.within((segment.value(place) - level) * towards / sigma);
        }
        double k = segment.size() - to;
        double inflation = noise.inflation(segment.values(), from, to, level, sigma);
        return sum / Math.sqrt(k * inflation + MEDIAN_VARIANCE * k * k / (to - from));
    }
}
