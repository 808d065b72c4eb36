package dev.perfgate.agent;

import java.time.Duration;
import java.util.Optional;

/** A request that is not answered as it was meant to be: a status, and a sentence with the remedy. */
final class ProblemException extends RuntimeException {
    private final int status;
    private final Optional<Duration> retryAfter;

    ProblemException(int status, String detail) {
        this(status, detail, Optional.empty());
    }

    /** @param retryAfter when trying again makes sense */
    ProblemException(int status, String detail, Optional<Duration> retryAfter) {
        super(detail);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** Whole seconds, at least 1. */
    Optional<Long> retrySeconds() {
        return retryAfter.map(time -> Math.max(1, (time.toMillis() + 999) / 1000));
    }
}
