package dev.perfgate.analysis;

/**
 * How much a run differs from the level without a reason: the newest 60 residuals, those of the segment first, then those of the
 * segments before it, each from its own segment's median. So a young segment knows its noise from the first run on.
 */
final class Noise {
    static final int MOST_RESIDUALS = 60;

    /** No benchmark is quieter over weeks, whatever its history shows so far. */
    private static final double LEAST_SIGMA = 0.003;

    /** More would make a young segment deaf. */
    private static final double MOST_CORRELATION = 0.6;

    private static final double MOST_PROVEN_CORRELATION = 0.3;

    /** Fewer residuals prove no correlation. */
    private static final int LEAST_FOR_PROOF = 30;

    /** Standard deviations: the correlation of independent runs has 1 / sqrt(n). */
    private static final double CHANCE = 2;

    private final double[] earlier = new double[MOST_RESIDUALS];
    private int earlierCount;

    private final double[] residuals = new double[MOST_RESIDUALS];
    private final double[] scratch = new double[MOST_RESIDUALS];

    /** Sigma from 1.4826 MAD, a little more while the residuals are few, of a segment's values from one place up to another. */
    double sigma(double[] values, int from, int to, double level) {
        int count = gather(values, from, to, level);
        return ofResiduals(residuals, count, scratch);
    }

    static double ofResiduals(double[] residuals, int count, double[] scratch) {
        return Math.max(LEAST_SIGMA, MedianDeviation.sigma(residuals, count, scratch)) * (1 + 2.0 / count);
    }

    /** By how much the variance of a sum of runs is larger than if each were independent of the one before: (1 + r) / (1 - r). */
    double inflation(double[] values, int from, int to, double level, double sigma) {
        int count = gather(values, from, to, level);
        double correlation = SerialCorrelation.lagOne(residuals, count, sigma);
        double bounded = Math.max(0, Math.min(MOST_CORRELATION, correlation));
        return (1 + bounded) / (1 - bounded);
    }

    /** The lag-1 correlation of the residuals, where it is more than chance shows; else 0. Bounded, or a wandering level makes deaf. */
    double provenCorrelation(double[] values, int from, int to, double level, double sigma) {
        int count = gather(values, from, to, level);
        double correlation = count < LEAST_FOR_PROOF ? 0 : SerialCorrelation.lagOne(residuals, count, sigma);
        return correlation > CHANCE / Math.sqrt(count) ? Math.min(MOST_PROVEN_CORRELATION, correlation) : 0;
    }

    /** Keeps the residuals of a segment that ends: its values from one place up to another. */
    void keep(double[] values, int from, int to) {
        if (to == from) {
            return;
        }
        earlierCount = gather(values, from, to, Median.of(values, from, to));
        System.arraycopy(residuals, 0, earlier, 0, earlierCount);
    }

    private int gather(double[] values, int from, int to, double level) {
        int own = Math.min(to - from, MOST_RESIDUALS);
        int older = Math.min(earlierCount, MOST_RESIDUALS - own);
        System.arraycopy(earlier, earlierCount - older, residuals, 0, older);
        for (int i = 0; i < own; i++) {
            residuals[older + i] = values[to - own + i] - level;
        }
        return older + own;
    }
}
