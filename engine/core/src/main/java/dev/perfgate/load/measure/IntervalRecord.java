package dev.perfgate.load.measure;

import dev.perfgate.load.measure.Interval.Gauges;

/**
 * What was recorded between two instants, and how things stood at the end. Those of the same instants are merged, whether they come
 * from event loops or from processes; those that follow one another are not, only their contents.
 */
final class IntervalRecord {
    private final LoadRecord content;
    private Gauges gauges = Gauges.NONE;
    private long lengthNanos;
    private int threads;

    IntervalRecord(LoadRecord content) {
        this.content = content;
    }

    /** Adds another part of the same interval, in whatever order; see {@link LoadRecord#merge}. */
    void merge(IntervalRecord other) {
        content.merge(other.content);
        gauges = gauges.plus(other.gauges);
        lengthNanos = Math.max(lengthNanos, other.lengthNanos);
        threads += other.threads;
    }

    /** Ends one that one thread recorded. */
    void close(long nanosLong, Gauges standing) {
        gauges = standing;
        lengthNanos = nanosLong;
        threads = 1;
        content.loopDelay(standing.loopDelayNanos());
    }

    void clear() {
        content.clear();
        gauges = Gauges.NONE;
        lengthNanos = 0;
        threads = 0;
    }

    LoadRecord content() {
        return content;
    }

    Gauges gauges() {
        return gauges;
    }

    double seconds() {
        return lengthNanos / 1e9;
    }

    /** How many recorded it. */
    int threads() {
        return threads;
    }
}
