package dev.perfgate.scenario;

import dev.perfgate.result.verdict.StoppedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a running load to end in order. May be given from any thread; only the first reason counts. */
public final class StopSignal {
    private final List<Runnable> hearers = new ArrayList<>();
    private @Nullable Reason reason;

    /** Why a load is to end before its time. */
    public sealed interface Reason {
        String text();

        /** A person, or the system around, asked for it. */
        record Interrupted(String text) implements Reason {}

        /** The subject, which whoever started this process started too, ended by itself. */
        record SubjectFailed(String text) implements Reason {}

        /** A rule found that going on makes no sense. */
        record Hopeless(String text) implements Reason {}

        /** What a gate forbids has gone on for too long. */
        record GateFailed(StoppedBy cause, String text) implements Reason {}
    }

    public synchronized void give(Reason why) {
        if (reason == null) {
            reason = why;
            hearers.forEach(Runnable::run);
        }
    }

    /** Also gives another signal when this one is given; that one may be given without this one. */
    public Hearing passOnTo(StopSignal other) {
        return whenGiven(() -> reason().ifPresent(other::give));
    }

    /** Runs a short task when the signal is given, in the giver's thread; at once when it has been. */
    public synchronized Hearing whenGiven(Runnable hearer) {
        if (reason == null) {
            hearers.add(hearer);
        } else {
            hearer.run();
        }
        return () -> forget(hearer);
    }

    /** Ended by whoever can no longer do what the signal asks: a load whose threads are gone. */
    @FunctionalInterface
    public interface Hearing extends AutoCloseable {
        @Override
        void close();
    }

    private synchronized void forget(Runnable hearer) {
        hearers.remove(hearer);
    }

    public synchronized Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
