package dev.perfgate.http;

/** Picks one of several by their shares: a search among their sums, so that a pick allocates nothing and costs their logarithm. */
final class WeightedPick {
    private final double[] sums;

    /** @param shares which add up to 1 */
    WeightedPick(double[] shares) {
        sums = new double[shares.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            sums[i] = sum;
        }
    }

    /** The index of the one whose part of the interval from 0 to 1 has this point; rounding goes to the last. */
    int at(double point) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
