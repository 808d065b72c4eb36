package dev.perfgate.changes;

import java.util.Arrays;

/** Figures as they come; no object for each. */
final class Values {
    /** Of one series: no history of builds is as long, but endless input is. */
    static final int MOST = 1_000_000;

    static final String TOO_MANY = "there are more than " + MOST / 1_000_000 + " million runs";

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
