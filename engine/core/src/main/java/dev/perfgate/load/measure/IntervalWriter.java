package dev.perfgate.load.measure;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One recording thread's end: it always has an interval to write to, and publishes it without waiting for anyone. Two intervals
 * go to and fro between writer and reader; a further one is made only when the reader is behind.
 */
public final class IntervalWriter {
    private final int requestNames;
    private final BlockingQueue<Published> published;
    private final ConcurrentLinkedQueue<Interval> spare = new ConcurrentLinkedQueue<>();
    private Interval current;

    IntervalWriter(int requestNames, BlockingQueue<Published> published) {
        this.requestNames = requestNames;
        this.published = published;
        this.current = new Interval(requestNames);
    }

    record Published(IntervalWriter writer, Interval interval) {
        /** Gives the interval back to its writer. */
        void release() {
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
        published.add(new Published(this, current));
        Interval next = spare.poll();
        current = next == null ? new Interval(requestNames) : next;
    }
}
