package dev.perfgate.http;

import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.RunClock;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a subject again and again until it is ready, its time is over, or somebody ends the wait. */
final class ReadyWait {
    static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration TOLD_AFTER = Duration.ofSeconds(2);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    private final String what;
    private final Duration timeout;
    private final Consumer<String> told;
    private final RunClock clock;
    private Duration nextTold = TOLD_AFTER;

    /**
     * @param what is done, for people: "waiting for …"
     */
    ReadyWait(String what, Duration timeout, ExecutionContext context) {
        this.what = what;
        this.timeout = timeout;
        this.told = context.waiting();
        this.clock = context.clock();
    }

    /** One question whether the subject is ready. */
    interface ReadinessCheck {
        /**
         * Asks.
         *
         * @param patience how long the answer may take
         * @return why the subject is not ready; empty when it is
         */
        Optional<String> ask(Duration patience) throws InterruptedException;
    }

    /** Waits; gives the last reason when the subject was not ready in time, or the wait was ended. */
    Optional<String> await(ReadinessCheck question) throws InterruptedException {
        long began = clock.nanos();
        Duration waited = Duration.ZERO;
        while (true) {
            Optional<String> failure = question.ask(longer(timeout.minus(waited), EVERY));
            waited = since(began);
            if (failure.isEmpty() || waited.compareTo(timeout) >= 0) {
                return failure;
            }
            tell(waited, failure.get());
            if (!clock.pause(EVERY)) {
                return failure;
            }
            waited = since(began);
        }
    }

    private Duration since(long began) {
        return Duration.ofNanos(clock.nanos() - began);
    }

    /** The last question gets its time, too: that it had none is no reason to tell. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void tell(Duration waited, String failure) {
        if (waited.compareTo(nextTold) >= 0) {
            nextTold = waited.plus(TOLD_EVERY);
            told.accept(what + ", since " + waited.toSeconds() + "s of at most " + Durations.format(timeout) + ": "
                    + failure);
        }
    }
}
