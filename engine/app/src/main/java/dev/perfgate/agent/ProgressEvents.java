package dev.perfgate.agent;

import dev.perfgate.agent.ProgressFeed.Standing;
import dev.perfgate.unit.Durations;
import io.javalin.http.sse.SseClient;
import java.util.Locale;
import java.util.function.Consumer;

/** The progress as server-sent events, as long as the client listens: {@code level}, {@code warm-up} and {@code idle}. */
final class ProgressEvents {
    private final ProgressFeed feed;

    ProgressEvents(ProgressFeed feed) {
        this.feed = feed;
    }

    void follow(SseClient client) {
        client.keepAlive();
        Consumer<Standing> listener = standing -> send(client, standing);
        client.onClose(() -> feed.remove(listener));
        // In this order, so that nothing is missed between.
        feed.add(listener);
        send(client, feed.now());
    }

    /** A client that is gone is found out by sending to it; that closes it. */
    private static void send(SseClient client, Standing standing) {
        if (standing instanceof Standing.Level level) {
            client.sendEvent("level", data(level), null);
        } else {
            client.sendEvent(standing instanceof Standing.Idle ? "idle" : "warm-up", "{}", null);
        }
    }

    private static String data(Standing.Level level) {
        return String.format(
                Locale.ROOT,
                "{\"level\": \"%s\", \"elapsedSeconds\": %.1f, \"plannedSeconds\": %.1f, \"unitsPerSec\": %.1f}",
                level.level(),
                Durations.toSeconds(level.elapsed()),
                Durations.toSeconds(level.planned()),
                level.rate());
    }
}
