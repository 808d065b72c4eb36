package dev.perfgate.analysis;

import java.util.Arrays;

/**
 * By how much the newest runs differ from those before: the interval of the Hodges-Lehmann estimate (Hollander and Wolfe, 4.3), from the
 * ordered differences of all pairs and the exact distribution of U. No distribution is assumed.
 */
final class ShiftInterval {
    /** On either side, for 95 % in all. */
    private static final double TAIL = 0.025;

    private ShiftInterval() {}

    /** Its two ends, as changes of the logarithm; the widest of all differences where the runs are too few for 95 %. */
    static double[] of(double[] newest, double[] reference) {
        int k = newest.length;
        int n = reference.length;
        double[] differences = new double[k * n];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = newest[i / n] - reference[i % n];
        }
        Arrays.sort(differences);
        int beyond = beyond(k, n);
        return new double[] {differences[beyond], differences[differences.length - 1 - beyond]};
    }

    /** How many of the ordered differences lie outside on either side. */
    private static int beyond(int k, int n) {
        int beyond = 0;
        while (beyond + 1 < k * n / 2 && RankSum.upperTail(k, n, k * n - beyond) <= TAIL) {
            beyond++;
        }
        return Math.max(0, beyond - 1);
    }
}
