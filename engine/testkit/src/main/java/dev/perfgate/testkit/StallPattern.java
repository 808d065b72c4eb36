package dev.perfgate.testkit;

import java.time.Duration;

/**
 * A server that stands still for the last {@code stall} of every {@code period}, counted from its start: "1 s in every 5 s"
 * answers from 0 to 4 s and stands still from 4 to 5 s.
 */
public record StallPattern(Duration stall, Duration period) {
    static final StallPattern NONE = new StallPattern(Duration.ZERO, Duration.ofSeconds(1));

    public StallPattern {
        if (stall.isNegative() || stall.compareTo(period) >= 0) {
            throw new IllegalArgumentException("a stall of " + stall + " does not fit into a period of " + period);
        }
    }

    /** When a request is answered (ns since the start): after its delay, or at the end of the stall that it meets. */
    long answerAt(long arrival, long delay) {
        long release = releaseAt(arrival);
        return release > arrival ? release : releaseAt(arrival + delay);
    }

    private long releaseAt(long nanos) {
        long intoPeriod = Math.floorMod(nanos, period.toNanos());
        boolean stalled = intoPeriod >= period.minus(stall).toNanos();
        return stalled ? nanos - intoPeriod + period.toNanos() : nanos;
    }
}
