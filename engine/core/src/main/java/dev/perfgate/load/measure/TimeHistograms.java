package dev.perfgate.load.measure;

import dev.perfgate.measure.Distribution;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.PackedHistogram;

/** Histograms of nanoseconds of one layout, so that bucket is added to bucket. */
final class TimeHistograms {
    // Below half a microsecond nothing is told apart: on a loopback socket that is noise, and it saves nine doublings
    // of buckets.
    private static final long LOWEST_NANOS = 1000;
    private static final long FIRST_HIGHEST_NANOS = 100_000_000;

    private TimeHistograms() {}

    /** The cheapest to write to. */
    static IntCountsHistogram ofCounts() {
        IntCountsHistogram histogram =
                new IntCountsHistogram(LOWEST_NANOS, FIRST_HIGHEST_NANOS, Distribution.SIGNIFICANT_DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    static Histogram flat() {
        return new Histogram(ofCounts());
    }

    /** The smallest: 6 to 30 KB, where a flat one takes 75 to 150. */
    static Histogram packed() {
        return new PackedHistogram(ofCounts());
    }
}
