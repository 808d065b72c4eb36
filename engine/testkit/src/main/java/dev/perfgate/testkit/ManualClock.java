package dev.perfgate.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Time that stands still until a test moves it: a {@link Clock}, and {@code clock::nanoTime} for intervals. */
public final class ManualClock extends Clock {
    private final Instant start;
    private final ZoneId zone;
    private final AtomicLong nanos;

    private ManualClock(Instant start, ZoneId zone, AtomicLong nanos) {
        this.start = start;
        this.zone = zone;
        this.nanos = nanos;
    }

    /** A clock in UTC; its {@link #nanoTime} begins at 0. */
    public static ManualClock startingAt(Instant start) {
        return new ManualClock(start, ZoneOffset.UTC, new AtomicLong());
    }

    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run back by " + by);
        }
        nanos.addAndGet(by.toNanos());
    }

    /** Nanoseconds since the start. */
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, moved together with this clock, shown in another zone. */
    @Override
    public ManualClock withZone(ZoneId other) {
        return new ManualClock(start, other, nanos);
    }
}
