package dev.perfgate.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The exact null distribution of the one-sided Wilcoxon-Mann-Whitney rank-sum test.
 *
 * <p>U counts the pairs (new run, reference run) in which the new one is the larger; a tie counts one half, which is the same as
 * giving midranks. If nothing changed, every one of the {@code C(k + n, k)} orders is equally likely; how many of them have U = u
 * are the coefficients of the Gaussian binomial, the product over i = 1..k of {@code (1 - q^(n+i)) / (1 - q^i)} (Mann and Whitney
 * 1947). They are worked out in integers, so that a probability of 10^-9 is as exact as one of 0.5.
 *
 * <p>With ties U may end in one half: it is floored, which errs towards "nothing changed".
 */
final class RankSum {
    static final int MOST_NEW = 20;
    static final int MOST_REFERENCE = 60;

    /** Per (k, n), made when first asked for; made twice by two threads, both are the same. */
    private static final AtomicReferenceArray<double[]> UPPER_TAILS =
            new AtomicReferenceArray<>((MOST_NEW + 1) * (MOST_REFERENCE + 1));

    private RankSum() {}

    /** P(U >= u) for k new and n reference runs of the same distribution. */
    static double upperTail(int k, int n, double u) {
        return upperTails(k, n)[(int) Math.max(0, u)];
    }

    /** The least p that k new and n reference runs can give: all new ones above all reference runs. */
    static double least(int k, int n) {
        return upperTail(k, n, k * n);
    }

    private static double[] upperTails(int k, int n) {
        int place = k * (MOST_REFERENCE + 1) + n;
        double[] tails = UPPER_TAILS.get(place);
        if (tails == null) {
            tails = accumulate(counts(k, n));
            UPPER_TAILS.set(place, tails);
        }
        return tails;
    }

    /** How many orders have U = 0..kn. At most C(80, 20) = 3.5e18 in all, which a long holds. */
    static long[] counts(int k, int n) {
        if (k < 1 || k > MOST_NEW || n < 1 || n > MOST_REFERENCE) {
            throw new IllegalArgumentException("rank sum of " + k + " new and " + n
                    + " reference runs: at least 1 and at most " + MOST_NEW + " and " + MOST_REFERENCE);
        }
        long[] counts = new long[k * n + 1];
        counts[0] = 1;
        for (int i = 1; i <= k; i++) {
            multiplyByOneMinusPower(counts, n + i);
            divideByOneMinusPower(counts, i);
        }
        return counts;
    }

    private static void multiplyByOneMinusPower(long[] coefficients, int power) {
        for (int u = coefficients.length - 1; u >= power; u--) {
            coefficients[u] -= coefficients[u - power];
        }
    }

    private static void divideByOneMinusPower(long[] coefficients, int power) {
        for (int u = power; u < coefficients.length; u++) {
            coefficients[u] += coefficients[u - power];
        }
    }

    private static double[] accumulate(long[] counts) {
        double[] tails = new double[counts.length];
        long sum = 0;
        for (int u = counts.length - 1; u >= 0; u--) {
            sum += counts[u];
            tails[u] = sum;
        }
        for (int u = 0; u < tails.length; u++) {
            tails[u] /= sum;
        }
        return tails;
    }
}
