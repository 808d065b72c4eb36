package dev.perfgate.pipeline;

import dev.perfgate.scenario.StopSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * A pause between two turns.
 *
 * @param nanoTime as {@link System#nanoTime}
 */
record TurnPause(Duration length, LongSupplier nanoTime) {
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * Waits until it is over, or until the signal is given.
     *
     * @param listener told about once a second what has passed, and of how much
     */
    void await(StopSignal stop, BiConsumer<Duration, Duration> listener) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        StopSignal.Hearing hearing = stop.whenGiven(stopped::countDown);
        try {
            long start = nanoTime.getAsLong();
            long left = length.toNanos();
            while (left > 0 && !stopped.await(Math.min(left, TELL_EVERY_NANOS), TimeUnit.NANOSECONDS)) {
                long passed = nanoTime.getAsLong() - start;
                left = length.toNanos() - passed;
                listener.accept(Duration.ofNanos(passed), length);
            }
        } finally {
            hearing.close();
        }
    }
}
