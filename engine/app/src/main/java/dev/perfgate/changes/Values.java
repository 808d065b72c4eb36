package dev.perfgate.changes;

import java.util.Arrays;

/** Figures as they come; no object for each. */
final class Values {
    private double[] values = new double[16];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    double get(int place) {
        return values[place];
    }

    double[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
