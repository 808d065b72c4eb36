package dev.perfgate.load.measure;

import org.jspecify.annotations.Nullable;

/**
 * The record of one thread between two instants: a tally per request name, failures, and how things stood at its end. Written by
 * one thread until it is published, then read by another, then cleared and written again.
 */
public final class Interval {
    private final @Nullable Tally[] tallies;
    private final Samples samples = new Samples();
    private final LoadRecord content;
    private final IntervalRecord record;
    private int index;
    private boolean last;

    Interval(int requestNames) {
        tallies = new Tally[requestNames];
        content = LoadRecord.ofThread(requestNames, samples);
        record = new IntervalRecord(content);
    }

    /**
     * How many there are of each at the end of an interval.
     *
     * @param loopDelayNanos the longest that a thread was late for its own timer during the interval
     * @param cpuNanos CPU time that the threads used during the interval
     */
    public record Gauges(long users, long inFlight, long connections, long loopDelayNanos, long cpuNanos) {
        static final Gauges NONE = new Gauges(0, 0, 0, 0, 0);

        /** Of two parts of an interval together. */
        Gauges plus(Gauges other) {
            return new Gauges(
                    users + other.users,
                    inFlight + other.inFlight,
                    connections + other.connections,
                    Math.max(loopDelayNanos, other.loopDelayNanos),
                    cpuNanos + other.cpuNanos);
        }
    }

    /** The tally of a request name. */
    public Tally tally(int request) {
        Tally tally = tallies[request];
        if (tally == null) {
            tally = new Tally(request, samples, content.request(request));
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
        content.failed(FailureKey.of(request, kind, message), atNanos);
    }

    /** The earliest start and the latest end of the requests that ended; by {@link System#nanoTime}. */
    public void span(long startNanos, long endNanos) {
        content.span(startNanos, endNanos);
    }

    public void dropped(long iterations) {
        content.dropped(iterations);
    }

    /** A connection was closed since bytes came on it that nobody had asked for. */
    public void unasked() {
        content.unasked();
    }

    public void connected(long nanos) {
        content.connected(nanos);
    }

    void close(int atIndex, long nanosLong, boolean isLast, Gauges standing) {
        index = atIndex;
        last = isLast;
        record.close(nanosLong, standing);
    }

    void clear() {
        record.clear();
        last = false;
    }

    int index() {
        return index;
    }

    boolean last() {
        return last;
    }

    IntervalRecord record() {
        return record;
    }

    /** What its samples take in memory. */
    long bytes() {
        return samples.bytes();
    }
}
