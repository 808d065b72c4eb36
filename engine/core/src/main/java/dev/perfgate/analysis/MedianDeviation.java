package dev.perfgate.analysis;

/**
 * The median absolute deviation (MAD): the median distance from a centre, times 1.4826 to estimate the standard deviation of a
 * normal distribution (1 / its upper quartile). Half of the values may be arbitrarily wrong.
 */
final class MedianDeviation {
    private static final double TO_SIGMA = 1.4826;

    private MedianDeviation() {}

    /** Sigma of the first residuals of an array, whose centre is 0; the scratch array is at least as long. */
    static double sigma(double[] residuals, int count, double[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = Math.abs(residuals[i]);
        }
        return TO_SIGMA * Median.ofScratch(scratch, count);
    }
}
