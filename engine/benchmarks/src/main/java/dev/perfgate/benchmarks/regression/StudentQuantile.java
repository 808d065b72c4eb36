package dev.perfgate.benchmarks.regression;

/** Student's t distribution by the expansion around the normal quantile (Abramowitz and Stegun 26.7.5): three digits from 5 degrees of freedom on. */
final class StudentQuantile {
    private static final double NORMAL_99 = 2.3263;

    private StudentQuantile() {}

    /** What one of a hundred values exceeds. */
    static double upperPercent(int freedom) {
        double x = NORMAL_99;
        double x3 = x * x * x;
        double x5 = x3 * x * x;
        double x7 = x5 * x * x;
        double first = (x3 + x) / 4;
        double second = (5 * x5 + 16 * x3 + 3 * x) / 96;
        double third = (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / 384;
        return x + (first + (second + third / freedom) / freedom) / freedom;
    }
}
