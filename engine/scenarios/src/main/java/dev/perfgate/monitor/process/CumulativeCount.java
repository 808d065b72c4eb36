package dev.perfgate.monitor.process;

/**
 * Adds up what a number that should only ever grow has grown by, since it was first seen. It falls when a process leaves the tree without
 * anybody having waited for it: that counts as nothing.
 */
final class CumulativeCount {
    private double before = Double.NaN;
    private double sum;

    /** The number that comes next began at 0 meanwhile: all of it counts. */
    void goOnFromZero() {
        before = 0;
    }

    /** The number that comes next has another past: none of it counts. */
    void goOnFromNext() {
        before = Double.NaN;
    }

    double sumAt(double now) {
        if (now > before) {
            sum += now - before;
        }
        before = now;
        return sum;
    }
}
