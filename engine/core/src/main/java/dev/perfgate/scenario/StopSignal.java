package dev.perfgate.scenario;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Asks a running load to end in order. May be given from any thread; only the first reason counts. */
public final class StopSignal {
    private final AtomicReference<Reason> reason = new AtomicReference<>();
    private final CountDownLatch given = new CountDownLatch(1);

    /** Why a load is to end before its time. */
    public sealed interface Reason {
        String text();

        /** A person, or the system around, asked for it. */
        record Interrupted(String text) implements Reason {}

        /** A rule found that going on makes no sense. */
        record Hopeless(String text) implements Reason {}
    }

    public void give(Reason why) {
        if (reason.compareAndSet(null, why)) {
            given.countDown();
        }
    }

    public boolean isGiven() {
        return given.getCount() == 0;
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason.get());
    }
}
