package dev.perfgate.analysis;

import java.util.Arrays;

/** The middle value; of an even number of values, the mean of the two middle ones. */
final class Median {
    private Median() {}

    static double of(double[] values) {
        return of(values, 0, values.length);
    }

    /** Of the values from one place up to another, which stay as they are. */
    static double of(double[] values, int from, int to) {
        return ofScratch(Arrays.copyOfRange(values, from, to), to - from);
    }

    /** Of the first values of an array that may be reordered. */
    static double ofScratch(double[] scratch, int count) {
        Arrays.sort(scratch, 0, count);
        return ofSorted(scratch, count);
    }

    static double ofSorted(double[] sorted, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("median of no values");
        }
        return 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
    }
}
