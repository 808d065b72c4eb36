package dev.perfgate.http;

import java.util.concurrent.atomic.AtomicInteger;

/** How many iterations may be in flight at a time: one limit for all event loops. */
final class InFlightLimit {
    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();

    InFlightLimit(int most) {
        this.most = most;
    }

    /** Takes a place; false when all are taken. */
    boolean enter() {
        if (inFlight.incrementAndGet() <= most) {
            return true;
        }
        inFlight.decrementAndGet();
        return false;
    }

    void leave() {
        inFlight.decrementAndGet();
    }
}
