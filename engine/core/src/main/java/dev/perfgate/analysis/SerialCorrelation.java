package dev.perfgate.analysis;

/**
 * How much a residual resembles the one before it: the sum of products of neighbours divided by the sum of squares, each residual
 * clipped at 2.5 sigma, so that one outlier neither makes nor hides a correlation.
 */
final class SerialCorrelation {
    private SerialCorrelation() {}

    /**
     * By how much the variance of the difference of two groups' means, one just after the other, is larger than if each run were
     * independent of the one before, where the correlation falls by the same factor with each run between (AR(1)).
     */
    static double inflation(double correlation, int k, int n) {
        double own = 1;
        double power = 1;
        for (int lag = 1; lag < k; lag++) {
            power *= correlation;
            own += 2 * (1 - (double) lag / k) * power;
        }
        double whole = (1 + correlation) / (1 - correlation);
        return (own * n + whole * k) / (n + k);
    }

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
