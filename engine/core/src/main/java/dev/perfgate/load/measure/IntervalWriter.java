package dev.perfgate.load.measure;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One recording thread's end: it always has an interval to write to, and publishes it without waiting for anyone. Two intervals
 * go to and fro between writer and reader; a further one is made only when the reader is behind.
 */
public final class IntervalWriter {
    private final int requestNames;
    private final Unread unread;
    private final ConcurrentLinkedQueue<Interval> spare = new ConcurrentLinkedQueue<>();
    private Interval current;

    IntervalWriter(int requestNames, Unread unread) {
        this.requestNames = requestNames;
        this.unread = unread;
        this.current = new Interval(requestNames);
    }

    /**
     * What all writers have published, and nobody has read yet.
     *
     * @param bytes that it takes in memory
     * @param mostBytes that it may take
     */
    record Unread(BlockingQueue<Published> intervals, AtomicLong bytes, long mostBytes) {}

    record Published(IntervalWriter writer, Interval interval, long bytes) {
        /** Gives the interval back to its writer. */
        void release() {
            writer.unread.bytes().addAndGet(-bytes);
            interval.clear();
            writer.spare.add(interval);
        }
    }

    /** What the thread writes to now; changes with every {@link #publish}. */
    public Interval current() {
        return current;
    }

    /**
     * Hands over the current interval.
     *
     * @param index which interval since the start of the load, from 0, rising by one each time
     * @param lengthNanos how long it really lasted
     * @param last whether this thread has ended
     */
    public void publish(int index, long lengthNanos, boolean last, Interval.Gauges standing) {
        current.close(index, lengthNanos, last, standing);
        long bytes = current.bytes();
        unread.bytes().addAndGet(bytes);
        unread.intervals().add(new Published(this, current, bytes));
        Interval next = spare.poll();
        current = next == null ? new Interval(requestNames) : next;
    }

    /** Whether so much waits for the reader that the load must end: it would take all memory, or the writers would have to wait. */
    public boolean isTooFarAhead() {
        return unread.bytes().get() > unread.mostBytes();
    }
}
