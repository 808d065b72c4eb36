package dev.perfgate.analysis;

import java.util.Arrays;

/** A few dozen values kept in order, so that median and ranks cost little while runs enter and leave. Never grows. */
final class SortedWindow {
    private final double[] sorted;
    private int size;

    SortedWindow(int capacity) {
        sorted = new double[capacity];
    }

    void fill(double[] values, int from, int to) {
        size = to - from;
        System.arraycopy(values, from, sorted, 0, size);
        Arrays.sort(sorted, 0, size);
    }

    void insert(double value) {
        int place = notAbove(value);
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        size++;
    }

    /** Takes out one value that is in the window. */
    void remove(double value) {
        int place = below(value);
        size--;
        System.arraycopy(sorted, place + 1, sorted, place, size - place);
    }

    int size() {
        return size;
    }

    double median() {
        return Median.ofSorted(sorted, size);
    }

    /** The pairs in which a value of this window is above one of the other; a tie counts one half. */
    double pairsAbove(SortedWindow other) {
        int twice = 0;
        for (int i = 0; i < size; i++) {
            twice += other.below(sorted[i]) + other.notAbove(sorted[i]);
        }
        return 0.5 * twice;
    }

    /** How many values are less. */
    int below(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many values are less or equal. */
    int notAbove(double value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
