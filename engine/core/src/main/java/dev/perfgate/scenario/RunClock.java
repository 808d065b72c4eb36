package dev.perfgate.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The passing of time for one execution; a stop ends its pauses. */
public interface RunClock {
    Instant now();

    /** As {@link System#nanoTime}. */
    long nanos();

    /** Waits; false when a stop ended that early. */
    boolean pause(Duration length) throws InterruptedException;

    /** The system's time. */
    static RunClock system(StopSignal stop) {
        return new RunClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public boolean pause(Duration length) throws InterruptedException {
                CountDownLatch stopped = new CountDownLatch(1);
                StopSignal.Hearing hearing = stop.whenGiven(stopped::countDown);
                try {
                    return !stopped.await(length.toNanos(), TimeUnit.NANOSECONDS);
                } finally {
                    hearing.close();
                }
            }
        };
    }
}
