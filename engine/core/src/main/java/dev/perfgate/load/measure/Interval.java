package dev.perfgate.load.measure;

import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * One thread's records between two instants: a tally per request name, failures, and how things stood at its end. Written by
 * one thread until it is published, then read by another, then cleared and written again.
 */
public final class Interval {
    private static final int MOST_FAILURE_KEYS = 500;

    private final @Nullable Tally[] tallies;
    private final Samples samples = new Samples();
    private @Nullable IntCountsHistogram connectTimes;
    private final Map<FailureKey, FailureCount> failures = new HashMap<>();
    private long dropped;
    private long unasked;
    private long firstStart = Long.MAX_VALUE;
    private long lastEnd = Long.MIN_VALUE;
    private Gauges gauges = Gauges.NONE;
    private int index;
    private long lengthNanos;
    private boolean last;

    Interval(int requestNames) {
        tallies = new Tally[requestNames];
    }

    /**
     * How many there are of each at the end of an interval.
     *
     * @param loopDelayNanos the longest that the thread was late for its own timer during the interval
     * @param cpuNanos CPU time that the thread used during the interval
     */
    public record Gauges(long users, long inFlight, long connections, long loopDelayNanos, long cpuNanos) {
        static final Gauges NONE = new Gauges(0, 0, 0, 0, 0);
    }

    record FailureCount(long count, long firstNanos, long lastNanos) {
        FailureCount plus(FailureCount other) {
            return new FailureCount(
                    count + other.count, Math.min(firstNanos, other.firstNanos), Math.max(lastNanos, other.lastNanos));
        }
    }

    /** The tally of a request name. */
    public Tally tally(int request) {
        Tally tally = tallies[request];
        if (tally == null) {
            tally = new Tally(request, samples);
            tallies[request] = tally;
        }
        return tally;
    }

    /**
     * Counts a request that failed.
     *
     * @param waitedNanos from when it was meant to begin until it failed: no time of the service, but one of its users
     */
    public void failed(int request, String kind, String message, long waitedNanos, long atNanos) {
        tally(request).failed(waitedNanos);
        FailureKey key = FailureKey.of(request, kind, message);
        add(failures, MOST_FAILURE_KEYS, key, new FailureCount(1, atNanos, atNanos));
    }

    /** Counts failures among others, of which no more kinds than these are kept apart. */
    static void add(Map<FailureKey, FailureCount> failures, int most, FailureKey key, FailureCount count) {
        boolean apart = failures.size() < most || failures.containsKey(key);
        failures.merge(apart ? key : FailureKey.other(key.kind()), count, FailureCount::plus);
    }

    /** The earliest start and the latest end of the requests that ended; by {@link System#nanoTime}. */
    public void span(long startNanos, long endNanos) {
        if (startNanos < firstStart) {
            firstStart = startNanos;
        }
        if (endNanos > lastEnd) {
            lastEnd = endNanos;
        }
    }

    public void dropped(long iterations) {
        dropped += iterations;
    }

    /** A connection was closed since bytes came on it that nobody had asked for. */
    public void unasked() {
        unasked++;
    }

    public void connected(long nanos) {
        IntCountsHistogram times = connectTimes;
        if (times == null) {
            times = TimeHistograms.ofCounts();
            connectTimes = times;
        }
        times.recordValue(nanos);
    }

    void close(int atIndex, long nanosLong, boolean isLast, Gauges standing) {
        index = atIndex;
        lengthNanos = nanosLong;
        last = isLast;
        gauges = standing;
    }

    void clear() {
        for (Tally tally : tallies) {
            if (tally != null) {
                tally.clear();
            }
        }
        samples.clear();
        if (connectTimes != null) {
            connectTimes.reset();
        }
        failures.clear();
        dropped = 0;
        unasked = 0;
        firstStart = Long.MAX_VALUE;
        lastEnd = Long.MIN_VALUE;
        gauges = Gauges.NONE;
        last = false;
    }

    int index() {
        return index;
    }

    long lengthNanos() {
        return lengthNanos;
    }

    boolean last() {
        return last;
    }

    int requestNames() {
        return tallies.length;
    }

    Samples samples() {
        return samples;
    }

    @Nullable
    Tally tallyIfAny(int request) {
        return tallies[request];
    }

    @Nullable
    IntCountsHistogram connectTimes() {
        return connectTimes;
    }

    Map<FailureKey, FailureCount> failures() {
        return failures;
    }

    long dropped() {
        return dropped;
    }

    long unaskedFor() {
        return unasked;
    }

    long firstStart() {
        return firstStart;
    }

    long lastEnd() {
        return lastEnd;
    }

    Gauges gauges() {
        return gauges;
    }
}
