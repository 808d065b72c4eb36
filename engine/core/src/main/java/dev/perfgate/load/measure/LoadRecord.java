package dev.perfgate.load.measure;

import dev.perfgate.load.measure.FailureCounts.FailureCount;
import dev.perfgate.measure.Distribution;
import java.util.function.Supplier;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a load: in a second of it or in all of it, by one thread, by all of a process, or by many processes. Records
 * are merged by {@link #merge} and nothing else, so what holds of two event loops holds of two machines.
 *
 * <p>A thread that records has no time for histograms: its times stay {@link Samples} until they are merged into a record that
 * has. Written by one thread until it is handed over.
 */
final class LoadRecord {
    /** Up to so many names each has histograms that are written to fast; beyond, small ones. */
    private static final int FEW_NAMES = 8;

    private static final int MOST_FAILURES_OF_A_THREAD = 500;
    private static final int MOST_FAILURES = 900;
    private static final long NONE = -1;

    private final @Nullable RequestRecord[] requests;
    private final Supplier<Histogram> kind;
    private final @Nullable Samples samples;
    private final FailureCounts failures;
    private @Nullable AbstractHistogram connectTimes;
    private @Nullable Histogram loopDelays;
    /** Of a thread that records: one a second, for which a histogram would be large. */
    private long loopDelay = NONE;

    private long dropped;
    private long unasked;
    private long firstStart = Long.MAX_VALUE;
    private long lastEnd = Long.MIN_VALUE;

    private LoadRecord(int names, @Nullable Samples samples) {
        this.requests = new RequestRecord[names];
        this.kind = names <= FEW_NAMES ? TimeHistograms::flat : TimeHistograms::packed;
        this.samples = samples;
        this.failures = new FailureCounts(samples == null ? MOST_FAILURES : MOST_FAILURES_OF_A_THREAD);
    }

    /** A record that tells request names apart. */
    static LoadRecord byName(int names) {
        return new LoadRecord(names, null);
    }

    /** A record of all requests together, whatever their names. */
    static LoadRecord together() {
        return new LoadRecord(1, null);
    }

    /** A record of one thread; times are added to the samples. */
    static LoadRecord ofThread(int names, Samples samples) {
        return new LoadRecord(names, samples);
    }

    /**
     * Adds another record. Exact, associative and commutative, with an empty record as its neutral element: the figures are those of one
     * recorder that had seen everything. (Of failures beyond the bound the sums per kind are exact; which messages are kept apart
     * follows from the order.)
     *
     * @throws IllegalArgumentException when this tells other names apart than the other does
     */
    void merge(LoadRecord other) {
        if (requests.length != 1 && requests.length != other.requests.length) {
            throw new IllegalArgumentException(
                    "records of " + requests.length + " and " + other.requests.length + " names");
        }
        for (int name = 0; name < other.requests.length; name++) {
            @Nullable RequestRecord request = other.requests[name];
            if (request != null && !request.isEmpty()) {
                request(name).merge(request);
            }
        }
        if (other.samples != null) {
            other.samples.each((name, response, service) -> request(name).record(response, service));
        }
        mergeConnections(other);
        failures.merge(other.failures);
        dropped += other.dropped;
        span(other.firstStart, other.lastEnd);
    }

    private void mergeConnections(LoadRecord other) {
        if (other.connectTimes != null) {
            connectTimes().add(other.connectTimes);
        }
        if (other.loopDelays != null) {
            loopDelays().add(other.loopDelays);
        }
        if (other.loopDelay != NONE) {
            loopDelays().recordValue(other.loopDelay);
        }
        unasked += other.unasked;
    }

    void clear() {
        for (RequestRecord request : requests) {
            if (request != null) {
                request.clear();
            }
        }
        if (samples != null) {
            samples.clear();
        }
        failures.clear();
        clear(connectTimes);
        clear(loopDelays);
        loopDelay = NONE;
        dropped = 0;
        unasked = 0;
        firstStart = Long.MAX_VALUE;
        lastEnd = Long.MIN_VALUE;
    }

    private static void clear(@Nullable AbstractHistogram times) {
        if (times != null) {
            times.reset();
        }
    }

    /** Of a name; of all together where names are not told apart. */
    RequestRecord request(int name) {
        int at = requests.length == 1 ? 0 : name;
        RequestRecord request = requests[at];
        if (request == null) {
            request = new RequestRecord(kind);
            requests[at] = request;
        }
        return request;
    }

    void failed(FailureKey key, long atNanos) {
        failures.add(key, new FailureCount(1, atNanos, atNanos));
    }

    void span(long startNanos, long endNanos) {
        if (startNanos < firstStart) {
            firstStart = startNanos;
        }
        if (endNanos > lastEnd) {
            lastEnd = endNanos;
        }
    }

    void dropped(long iterations) {
        dropped += iterations;
    }

    void unasked() {
        unasked++;
    }

    void connected(long nanos) {
        connectTimes().recordValue(nanos);
    }

    void loopDelay(long nanos) {
        loopDelay = nanos;
    }

    private AbstractHistogram connectTimes() {
        AbstractHistogram times = connectTimes;
        if (times == null) {
            times = samples == null ? TimeHistograms.flat() : TimeHistograms.ofCounts();
            connectTimes = times;
        }
        return times;
    }

    private Histogram loopDelays() {
        Histogram delays = loopDelays;
        if (delays == null) {
            delays = TimeHistograms.flat();
            loopDelays = delays;
        }
        return delays;
    }

    Distribution connectTimeDistribution() {
        return Distribution.copyOf(connectTimes(), Distribution.NANOS_AS_MILLIS);
    }

    /** The longest delay of each thread's timer in each interval. */
    Distribution loopDelayDistribution() {
        return Distribution.copyOf(loopDelays(), Distribution.NANOS_AS_MILLIS);
    }

    FailureCounts failures() {
        return failures;
    }

    long dropped() {
        return dropped;
    }

    long unaskedFor() {
        return unasked;
    }

    /** From the first request's start to the last one's end; 0 before anything ended. */
    double activeSeconds() {
        return lastEnd < firstStart ? 0 : (lastEnd - firstStart) / 1e9;
    }
}
