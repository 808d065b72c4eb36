package dev.perfgate.jenkins.it;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Asks again and again, within a limit: another process tells nobody when it has come so far. */
final class Patience {
    private static final long BETWEEN_MILLIS = 100;

    private Patience() {}

    /** The first answer that is not empty; the test fails when none comes. */
    static <T> T await(String what, Duration limit, Callable<Optional<T>> question) throws Exception {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            Optional<T> answer = question.call();
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        throw new AssertionError("not within " + limit + ": " + what);
    }

    static void awaitTrue(String what, Duration limit, Callable<Boolean> question) throws Exception {
        await(what, limit, () -> question.call() ? Optional.of(what) : Optional.empty());
    }
}
