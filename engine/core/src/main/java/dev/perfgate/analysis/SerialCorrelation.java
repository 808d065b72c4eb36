package dev.perfgate.analysis;

/**
 * How much a residual resembles the one before it: the sum of products of neighbours divided by the sum of squares, each residual
 * clipped at 2.5 sigma, so that one outlier neither makes nor hides a correlation.
 */
final class SerialCorrelation {
    private SerialCorrelation() {}

    /** Of the first residuals of an array, whose centre is 0; 0 if they are all 0. */
    static double lagOne(double[] residuals, int count, double sigma) {
        double products = 0;
        double squares = 0;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double z = ClippedDeviation.within(residuals[i] / sigma);
            products += z * before;
            squares += z * z;
            before = z;
        }
        return squares == 0 ? 0 : products / squares;
    }
}
