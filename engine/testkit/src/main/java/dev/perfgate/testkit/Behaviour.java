package dev.perfgate.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How a {@link StallingServer} answers: after which delay, with which stalls, and what on which path. Start from
 * {@link #answering} and refine.
 */
public record Behaviour(
        Duration delay,
        StallPattern stalls,
        Function<ReceivedRequest, Script> otherwise,
        Map<String, Function<ReceivedRequest, Script>> byPath) {

    public Behaviour {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay of " + delay + " is negative");
        }
        byPath = Map.copyOf(byPath);
    }

    /** Answers every request with this script, at once. */
    public static Behaviour answering(Script script) {
        return answering(request -> script);
    }

    /** Answers every request as it asks for, at once; runs on the server's only thread, so it must not block. */
    public static Behaviour answering(Function<ReceivedRequest, Script> responder) {
        return new Behaviour(Duration.ZERO, StallPattern.NONE, responder, Map.of());
    }

    /** The time from a request's last byte to the first byte of its answer. */
    public Behaviour after(Duration fixedDelay) {
        return new Behaviour(fixedDelay, stalls, otherwise, byPath);
    }

    public Behaviour stalling(StallPattern pattern) {
        return new Behaviour(delay, pattern, otherwise, byPath);
    }

    /** What answers requests on this path (its query aside); runs on the server's only thread, so it must not block. */
    public Behaviour on(String path, Function<ReceivedRequest, Script> responder) {
        Map<String, Function<ReceivedRequest, Script>> more = new HashMap<>(byPath);
        more.put(path, responder);
        return new Behaviour(delay, stalls, otherwise, more);
    }

    public Behaviour on(String path, Script script) {
        return on(path, request -> script);
    }

    Script answer(ReceivedRequest request) {
        return byPath.getOrDefault(request.path(), otherwise).apply(request);
    }
}
