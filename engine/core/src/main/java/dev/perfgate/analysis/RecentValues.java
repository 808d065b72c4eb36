package dev.perfgate.analysis;

/** The newest runs' values, NaN for those without one; the oldest makes room. */
final class RecentValues {
    private final double[] ring;
    private int added;

    RecentValues(int capacity) {
        ring = new double[capacity];
    }

    void add(double value) {
        ring[added % ring.length] = value;
        added++;
    }

    /** The value of a given age: 1 is the newest. NaN if there is none so old. */
    double newest(int age) {
        return age > Math.min(added, ring.length) ? Double.NaN : ring[(added - age) % ring.length];
    }

    void shiftNewest(int count, double by) {
        for (int age = 1; age <= Math.min(count, Math.min(added, ring.length)); age++) {
            ring[(added - age) % ring.length] += by;
        }
    }

    /** Those of the newest that are numbers; says how many. */
    int copyNewest(int most, double[] target) {
        int count = 0;
        for (int age = 1; age <= Math.min(most, ring.length); age++) {
            double value = newest(age);
            if (!Double.isNaN(value)) {
                target[count++] = value;
            }
        }
        return count;
    }
}
