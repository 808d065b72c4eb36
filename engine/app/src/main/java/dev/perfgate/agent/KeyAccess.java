package dev.perfgate.agent;

import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets those in who have a key. */
final class KeyAccess {
    private static final Logger LOG = LoggerFactory.getLogger(KeyAccess.class);
    private static final String HEADER = "apikey";
    /** Requests that may wait at a time: each has a thread of the server. */
    private static final int MOST_WAITING = 30;

    private final ApiKeys keys;
    private final Penalties penalties;
    private final Sleeper sleeper;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** Sleeps. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration length) throws InterruptedException;
    }

    KeyAccess(ApiKeys keys, Penalties penalties, Sleeper sleeper) {
        this.keys = keys;
        this.penalties = penalties;
        this.sleeper = sleeper;
    }

    /** @throws RequestProblem when the request has no key, or a wrong one */
    void check(Context request) {
        String address = request.ip();
        await(penalties.waitOf(address));
        String key = request.header(HEADER);
        if (key == null || !keys.accept(key)) {
            penalties.wrongKey(address);
            LOG.warn("{} {} of {}: {} key", request.method(), request.path(), address, key == null ? "no" : "wrong");
            throw new RequestProblem(
                    401,
                    "The header 'apikey' must contain a key from the agent's key file (--keys, by default ~/.pcd/apikeys).");
        }
        penalties.rightKey(address);
    }

    private void await(Duration wait) {
        if (wait.isZero()) {
            return;
        }
        if (wait.compareTo(Penalties.LONGEST) > 0 || !waiting.tryAcquire()) {
            throw new RequestProblem(429, "Too many requests with wrong keys; wait, then send a valid key.")
                    .retryAfter(wait);
        }
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestProblem(503, "The agent is shutting down.");
        } finally {
            waiting.release();
        }
    }
}
