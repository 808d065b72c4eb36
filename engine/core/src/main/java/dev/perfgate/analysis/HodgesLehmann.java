package dev.perfgate.analysis;

import java.util.Arrays;

/**
 * By how much one sample lies above another: the median of all differences between a value of the one and a value of the other
 * (Hodges and Lehmann 1963), with the interval that holds every shift which the rank-sum test does not reject (Hollander, Wolfe and
 * Chicken, Nonparametric Statistical Methods, 3rd ed., section 4.3).
 *
 * <p>The interval's ends are the c-th smallest and the c-th largest difference, where c is the largest number for which U is below c
 * with a probability of at most half of what may be missed. That probability is exact up to 20 values in the smaller and 60 in the
 * larger sample, beyond by the normal approximation. With ties the interval is rather too wide.
 */
final class HodgesLehmann {
    private final double[] differences;
    private final int fewer;
    private final int more;

    /** Both samples have at least one value, all finite. Takes time and room for as many pairs as there are. */
    HodgesLehmann(double[] baseline, double[] candidate) {
        fewer = Math.min(baseline.length, candidate.length);
        more = Math.max(baseline.length, candidate.length);
        if (fewer == 0) {
            throw new IllegalArgumentException("the shift between a sample and none");
        }
        differences = new double[baseline.length * candidate.length];
        int pair = 0;
        for (double before : baseline) {
            for (double after : candidate) {
                differences[pair++] = after - before;
            }
        }
        Arrays.sort(differences);
    }

    double estimate() {
        return Median.ofSorted(differences, differences.length);
    }

    /** The lower end, where the interval misses the shift with at most this probability; infinite with too few values. */
    double low(double miss) {
        int cut = cut(miss);
        return cut == 0 ? Double.NEGATIVE_INFINITY : differences[cut - 1];
    }

    /** The upper end. */
    double high(double miss) {
        int cut = cut(miss);
        return cut == 0 ? Double.POSITIVE_INFINITY : differences[differences.length - cut];
    }

    private int cut(double miss) {
        boolean exact = fewer <= RankSum.MOST_NEW && more <= RankSum.MOST_REFERENCE;
        return exact ? exactCut(miss / 2) : approximateCut(miss / 2);
    }

    /** P(U < c) = P(U > pairs - c), by symmetry. */
    private int exactCut(double tail) {
        int pairs = differences.length;
        int cut = 0;
        while (cut < pairs / 2 && RankSum.upperTail(fewer, more, pairs - cut) <= tail) {
            cut++;
        }
        return cut;
    }

    private int approximateCut(double tail) {
        double pairs = differences.length;
        double deviation = Math.sqrt(pairs * (fewer + more + 1) / 12);
        return (int) Math.max(0, Math.floor(pairs / 2 - NormalQuantile.exceededWith(tail) * deviation));
    }
}
