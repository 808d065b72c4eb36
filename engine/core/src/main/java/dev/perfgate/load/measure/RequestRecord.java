package dev.perfgate.load.measure;

import dev.perfgate.measure.Distribution;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The record of the requests of one name, or of several names together: counts, and histograms of their times. */
public final class RequestRecord {
    private final Supplier<Histogram> kind;
    private @Nullable Histogram response;
    private @Nullable Histogram service;
    private @Nullable Histogram failedResponse;
    long ended;
    long failed;
    long redirected;
    long resent;
    long bytesIn;
    long bytesOut;

    RequestRecord(Supplier<Histogram> kind) {
        this.kind = kind;
    }

    /** @param serviceNanos negative of a request that failed */
    void record(long responseNanos, long serviceNanos) {
        if (serviceNanos < 0) {
            failedResponse = recorded(failedResponse, responseNanos);
        } else {
            response = recorded(response, responseNanos);
            service = recorded(service, serviceNanos);
        }
    }

    private Histogram recorded(@Nullable Histogram times, long nanos) {
        Histogram histogram = times == null ? kind.get() : times;
        histogram.recordValue(nanos);
        return histogram;
    }

    void merge(RequestRecord other) {
        ended += other.ended;
        failed += other.failed;
        redirected += other.redirected;
        resent += other.resent;
        bytesIn += other.bytesIn;
        bytesOut += other.bytesOut;
        response = merged(response, other.response);
        service = merged(service, other.service);
        failedResponse = merged(failedResponse, other.failedResponse);
    }

    private @Nullable Histogram merged(@Nullable Histogram times, @Nullable Histogram others) {
        if (others == null || others.getTotalCount() == 0) {
            return times;
        }
        Histogram sum = times == null ? kind.get() : times;
        sum.add(others);
        return sum;
    }

    boolean isEmpty() {
        return ended == 0 && resent == 0 && bytesIn == 0 && bytesOut == 0;
    }

    void clear() {
        ended = 0;
        failed = 0;
        redirected = 0;
        resent = 0;
        bytesIn = 0;
        bytesOut = 0;
        clear(response);
        clear(service);
        clear(failedResponse);
    }

    private static void clear(@Nullable Histogram times) {
        if (times != null) {
            times.reset();
        }
    }

    /** Of those that succeeded; null before any did. */
    @Nullable
    Histogram responseHistogram() {
        return response;
    }

    /** Of those that succeeded. */
    public Distribution responseTimes() {
        return distribution(response);
    }

    /** Until requests failed, by whatever they failed. */
    public Distribution responseTimesOfFailed() {
        return distribution(failedResponse);
    }

    /** Of those that succeeded. */
    public Distribution serviceTimes() {
        return distribution(service);
    }

    private Distribution distribution(@Nullable Histogram times) {
        // Of many names, those without any failure shall not take more than those with some.
        return Distribution.copyOf(times == null ? kind.get() : times, Distribution.NANOS_AS_MILLIS);
    }

    public long ended() {
        return ended;
    }

    public long failed() {
        return failed;
    }

    /** Those among the ended that were answered with where to go instead, and not followed. */
    public long redirected() {
        return redirected;
    }

    /** How often a request was sent once more, since the connection was closed just as it was used. */
    public long resent() {
        return resent;
    }

    public long bytesIn() {
        return bytesIn;
    }

    public long bytesOut() {
        return bytesOut;
    }
}
