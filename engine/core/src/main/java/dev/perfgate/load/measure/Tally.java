package dev.perfgate.load.measure;

import dev.perfgate.measure.Distribution;
import org.HdrHistogram.IntCountsHistogram;

/**
 * What one thread counts of one request name during one interval. Only that thread writes; recording allocates nothing once the
 * histograms have grown to the range of the samples.
 */
public final class Tally {
    // Below half a microsecond nothing is told apart: on a loopback socket that is noise, and it saves nine doublings
    // of buckets.
    private static final long LOWEST_NANOS = 1000;
    private static final long FIRST_HIGHEST_NANOS = 100_000_000;

    final IntCountsHistogram response = timeHistogram();
    final IntCountsHistogram service = timeHistogram();
    long ended;
    long failed;
    long redirected;
    long bytesIn;
    long bytesOut;

    Tally() {}

    /** Counts a request that was answered, or that timed out: its times are part of the distributions. */
    public void ended(long responseNanos, long serviceNanos, long received, long sent) {
        response.recordValue(responseNanos);
        service.recordValue(serviceNanos);
        ended++;
        bytesIn += received;
        bytesOut += sent;
    }

    /** Counts a request whose connection failed, so that it has no time. */
    public void lost() {
        ended++;
    }

    /** Counts bytes of a request that got no whole answer. */
    public void transferred(long received, long sent) {
        bytesIn += received;
        bytesOut += sent;
    }

    /** Marks a request, already counted as ended, as answered with where to go instead. */
    public void redirected() {
        redirected++;
    }

    boolean isEmpty() {
        return ended == 0 && failed == 0 && bytesIn == 0 && bytesOut == 0;
    }

    void clear() {
        response.reset();
        service.reset();
        ended = 0;
        failed = 0;
        redirected = 0;
        bytesIn = 0;
        bytesOut = 0;
    }

    static IntCountsHistogram timeHistogram() {
        IntCountsHistogram histogram =
                new IntCountsHistogram(LOWEST_NANOS, FIRST_HIGHEST_NANOS, Distribution.SIGNIFICANT_DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }
}
