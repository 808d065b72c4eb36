package dev.perfgate.analysis;

import java.util.Arrays;

/** Every run's value, whatever segment it lay in or was taken out of: turned logarithms, NaN for a gap. */
final class PastValues {
    private double[] judged = new double[128];
    private double[] measured = new double[128];
    private int runs;

    /**
     * @param judged without what all metrics of the run share
     * @param measured as it is
     */
    void add(double judged, double measured) {
        if (runs == this.judged.length) {
            this.judged = Arrays.copyOf(this.judged, 2 * runs);
            this.measured = Arrays.copyOf(this.measured, 2 * runs);
        }
        this.judged[runs] = judged;
        this.measured[runs] = measured;
        runs++;
    }

    /** The median of up to so many values before a run, as judged. */
    double medianBefore(int run, int most) {
        return Median.of(judged(runsBefore(run, most)));
    }

    /** Up to so many runs before one, the newest first; gaps are none. */
    int[] runsBefore(int run, int most) {
        int[] found = new int[Math.min(run, most)];
        int count = 0;
        for (int before = run - 1; before >= 0 && count < found.length; before--) {
            if (!Double.isNaN(judged[before])) {
                found[count++] = before;
            }
        }
        return Arrays.copyOf(found, count);
    }

    double[] judged(int[] of) {
        return Arrays.stream(of).mapToDouble(one -> judged[one]).toArray();
    }

    double[] measured(int[] of) {
        return Arrays.stream(of).mapToDouble(one -> measured[one]).toArray();
    }

    /** Fills in the values before a run, as judged, the newest first; says how many. */
    int before(int run, double[] target) {
        int count = 0;
        for (int before = run - 1; before >= 0 && count < target.length; before--) {
            if (!Double.isNaN(judged[before])) {
                target[count++] = judged[before];
            }
        }
        return count;
    }
}
