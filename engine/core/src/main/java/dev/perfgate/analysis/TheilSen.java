package dev.perfgate.analysis;

import java.util.Arrays;

/**
 * The slope of a series over time: the median of the slopes between all pairs of its values (Theil 1950, Sen 1968). Up to 29 % of outliers cannot turn it. Of a long series the medians of equal stretches stand for their values, so that there are 600 of them at most.
 */
public final class TheilSen {
    /** The slope of fewer says nothing of a trend. */
    public static final int LEAST_VALUES = 10;

    private static final int MOST_POINTS = 600;

    private TheilSen() {}

    /** The change from one value to the next; values that are not finite are passed over. NaN when fewer than ten are left. */
    public static double slope(double[] values) {
        int stretch = Math.max(1, (values.length + MOST_POINTS - 1) / MOST_POINTS);
        double[] times = new double[values.length];
        double[] points = new double[values.length];
        int count = 0;
        int finite = 0;
        for (int from = 0; from < values.length; from += stretch) {
            int to = Math.min(values.length, from + stretch);
            double[] present =
                    Arrays.stream(values, from, to).filter(Double::isFinite).toArray();
            finite += present.length;
            if (present.length > 0) {
                times[count] = 0.5 * (from + to - 1);
                points[count++] = Median.of(present, 0, present.length);
            }
        }
        return finite < LEAST_VALUES || count < 2 ? Double.NaN : medianSlope(times, points, count);
    }

    private static double medianSlope(double[] times, double[] points, int count) {
        double[] slopes = new double[count * (count - 1) / 2];
        int next = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                slopes[next++] = (points[j] - points[i]) / (times[j] - times[i]);
            }
        }
        return Median.of(slopes, 0, slopes.length);
    }
}
