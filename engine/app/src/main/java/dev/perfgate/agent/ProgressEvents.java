package dev.perfgate.agent;

import dev.perfgate.agent.ProgressFeed.AgentState;
import dev.perfgate.unit.Durations;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress as server-sent events, as long as the client listens: {@code level}, {@code warm-up} and {@code idle}. Whatever the
 * client says that it accepts: there is nothing else here.
 */
final class ProgressEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressEvents.class);
    /** When nothing happens, a comment is sent so often: a client that is gone is found out by sending to it. */
    private static final long SILENCE_SECONDS = 15;

    private static final long PARTING_SECONDS = 2;
    /** Each client has a thread of the server. */
    private static final int MOST_CLIENTS = 50;

    private final ProgressFeed feed;
    private final Semaphore clients = new Semaphore(MOST_CLIENTS);

    ProgressEvents(ProgressFeed feed) {
        this.feed = feed;
    }

    void follow(Context request) {
        if (!clients.tryAcquire()) {
            throw new RequestProblem(503, "Too many clients follow the test; disconnect one of them.");
        }
        // The measuring thread only leaves its news here: a slow client must not slow the test down.
        BlockingQueue<AgentState> news = new LinkedBlockingQueue<>();
        Consumer<AgentState> listener = news::add;
        try {
            // In this order, so that nothing is missed between.
            feed.add(listener);
            news.add(feed.now());
            send(request, news);
        } catch (IOException e) {
            LOG.debug("{} disconnected: {}", request.ip(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feed.remove(listener);
            clients.release();
        }
    }

    /** Returns when all clients were told that the agent ends; a client that takes nothing is not waited for long. */
    void awaitEnd() {
        try {
            if (!clients.tryAcquire(MOST_CLIENTS, PARTING_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("a client did not take the end of its events");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Context request, BlockingQueue<AgentState> news) throws IOException, InterruptedException {
        request.contentType("text/event-stream; charset=utf-8")
                .header("Cache-Control", "no-cache")
                // Or nginx would keep the events until there are enough.
                .header("X-Accel-Buffering", "no");
        // Past Javalin's own stream, which would wait for enough to compress.
        OutputStream out = request.res().getOutputStream();
        while (true) {
            @Nullable AgentState standing = news.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            if (standing instanceof AgentState.Ending) {
                // The end of the answer is sent now: the server does not wait for it when it stops.
                out.close();
                return;
            }
            out.write(text(standing).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static String text(@Nullable AgentState standing) {
        if (standing == null) {
            return ":\n\n";
        }
        if (standing instanceof AgentState.Level level) {
            return event("level", data(level));
        }
        return event(standing instanceof AgentState.Idle ? "idle" : "warm-up", "{}");
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String data(AgentState.Level level) {
        return String.format(
                Locale.ROOT,
                "{\"level\": \"%s\", \"elapsedSeconds\": %.1f, \"plannedSeconds\": %.1f, \"unitsPerSec\": %.1f}",
                level.level(),
                Durations.toSeconds(level.elapsed()),
                Durations.toSeconds(level.planned()),
                level.rate());
    }
}
