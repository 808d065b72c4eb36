package dev.perfgate.measure;

/** Student's t distribution, for whole degrees of freedom: Abramowitz and Stegun 26.7.3 and 26.7.4, which are exact. */
public final class StudentT {
    private static final int HALVINGS = 100;

    private StudentT() {}

    /**
     * What a value stays below with this probability.
     *
     * @param probability from 0.5, which is 0, to below 1
     * @param freedom degrees of freedom, at least 1
     */
    public static double quantile(double probability, int freedom) {
        if (!(probability >= 0.5 && probability < 1) || freedom < 1) {
            throw new IllegalArgumentException("no quantile of " + probability + " with " + freedom + " degrees");
        }
        double within = 2 * probability - 1;
        double low = 0;
        double high = 1;
        while (within(high, freedom) < within) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < within) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The probability of a value between -t and t. */
    static double within(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        boolean odd = freedom % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k < freedom; k += 2) {
            term *= cosine * cosine * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
    }
}
