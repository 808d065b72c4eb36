package dev.perfgate.analysis;

import java.util.Arrays;

/** The median of a run's deviations, and of all but one of them: a metric must not explain itself. */
final class LeaveOneOut {
    private final double[] sorted;
    private int count;

    LeaveOneOut(int capacity) {
        sorted = new double[capacity];
    }

    /** Takes the values that are numbers; says how many. */
    int fill(double[] values) {
        count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[count++] = value;
            }
        }
        Arrays.sort(sorted, 0, count);
        return count;
    }

    double median() {
        return Median.ofSorted(sorted, count);
    }

    /** The median of the others; NaN stands for none, and takes none out. */
    double medianWithout(double value) {
        if (Double.isNaN(value)) {
            return median();
        }
        int left = Arrays.binarySearch(sorted, 0, count, value);
        int low = (count - 2) / 2;
        int high = (count - 1) / 2;
        return 0.5 * (sorted[low < left ? low : low + 1] + sorted[high < left ? high : high + 1]);
    }
}
