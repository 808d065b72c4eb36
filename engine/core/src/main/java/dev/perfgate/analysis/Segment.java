package dev.perfgate.analysis;

import java.util.Arrays;

/** The runs since the level last changed, without outliers: the value of each (logarithm, higher is worse) and which run it is. */
final class Segment {
    private double[] values = new double[128];
    private int[] runs = new int[128];
    private int size;

    void add(int run, double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            runs = Arrays.copyOf(runs, 2 * size);
        }
        values[size] = value;
        runs[size] = run;
        size++;
    }

    Segment copy() {
        Segment copy = new Segment();
        copy.values = values.clone();
        copy.runs = runs.clone();
        copy.size = size;
        return copy;
    }

    /** A copy of the runs before a place. */
    Segment head(int place) {
        Segment head = copy();
        head.size = place;
        return head;
    }

    /** Puts the runs of an earlier segment before those of this one. */
    void prepend(Segment earlier) {
        int both = earlier.size + size;
        double[] joinedValues = Arrays.copyOf(earlier.values, 2 * both);
        int[] joinedRuns = Arrays.copyOf(earlier.runs, 2 * both);
        System.arraycopy(values, 0, joinedValues, earlier.size, size);
        System.arraycopy(runs, 0, joinedRuns, earlier.size, size);
        values = joinedValues;
        runs = joinedRuns;
        size = both;
    }

    /** Takes the runs from one place up to another out. */
    void remove(int from, int to) {
        System.arraycopy(values, to, values, from, size - to);
        System.arraycopy(runs, to, runs, from, size - to);
        size -= to - from;
    }

    int size() {
        return size;
    }

    double value(int place) {
        return values[place];
    }

    double newest() {
        return values[size - 1];
    }

    int run(int place) {
        return runs[place];
    }

    /** Which runs stand from one place up to another. */
    int[] runs(int from, int to) {
        return Arrays.copyOfRange(runs, from, to);
    }

    /** The values themselves, the oldest first; only the first {@link #size} are in use. */
    double[] values() {
        return values;
    }
}
