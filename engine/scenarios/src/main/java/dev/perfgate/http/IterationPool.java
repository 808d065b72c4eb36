package dev.perfgate.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many iterations are left to begin: one pool for all event loops, so that a load is the same on any number of them. */
final class IterationPool {
    private final boolean endless;
    private final AtomicLong left;
    private volatile Runnable whenEmpty = () -> {};

    /** @param iterations {@link Long#MAX_VALUE} for no end of them */
    IterationPool(long iterations) {
        endless = iterations == Long.MAX_VALUE;
        left = new AtomicLong(iterations);
    }

    /** Told by whoever takes the last one. */
    void whenEmpty(Runnable told) {
        whenEmpty = told;
    }

    /** Takes one; false when there is none left. */
    boolean take() {
        if (endless) {
            return true;
        }
        long before = left.getAndDecrement();
        if (before == 1) {
            whenEmpty.run();
        }
        return before > 0;
    }

    boolean isEmpty() {
        return !endless && left.get() <= 0;
    }
}
