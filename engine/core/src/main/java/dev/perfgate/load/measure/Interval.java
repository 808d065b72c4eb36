package dev.perfgate.load.measure;

import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * What one thread recorded between two instants: a tally per request name, failures, and how things stood at its end. Written by
 * one thread until it is published, then read by another, then cleared and written again.
 */
public final class Interval {
    private static final int MOST_FAILURE_KEYS = 500;
    private static final String OTHER = "other failures (more than " + MOST_FAILURE_KEYS + " different messages)";

    private final @Nullable Tally[] tallies;
    private @Nullable IntCountsHistogram connectTimes;
    private final Map<FailureKey, FailureCount> failures = new HashMap<>();
    private long dropped;
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
            tally = new Tally();
            tallies[request] = tally;
        }
        return tally;
    }

    /** Marks a request, already counted as ended, as failed. */
    public void failed(int request, String kind, String message, long atNanos) {
        tally(request).failed++;
        FailureKey key = new FailureKey(request, kind, message);
        if (failures.size() >= MOST_FAILURE_KEYS && !failures.containsKey(key)) {
            key = new FailureKey(request, kind, OTHER);
        }
        failures.merge(key, new FailureCount(1, atNanos, atNanos), FailureCount::plus);
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

    public void connected(long nanos) {
        IntCountsHistogram times = connectTimes;
        if (times == null) {
            times = Tally.timeHistogram();
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
        if (connectTimes != null) {
            connectTimes.reset();
        }
        failures.clear();
        dropped = 0;
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
