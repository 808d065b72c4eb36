package dev.perfgate.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Speaks what an agent speaks, as the old one wrote it: POST /v1/loadtest with the header apikey. */
final class StandInAgent implements AutoCloseable {
    private final HttpServer server;
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = result(1200, "");
    private volatile boolean silent;
    private volatile boolean broken;
    private volatile String retryAfter = "";
    private volatile String progress = "";
    private volatile String progressType = "text/event-stream";
    private final List<InetSocketAddress> clients = Collections.synchronizedList(new ArrayList<>());

    private StandInAgent(HttpServer server) {
        this.server = server;
    }

    static StandInAgent start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInAgent agent = new StandInAgent(server);
        server.createContext("/", agent::answer);
        server.createContext("/v1/loadtest/progress", agent::tellProgress);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return agent;
    }

    /** Without a scheme, as users write it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> keys() {
        return List.copyOf(keys);
    }

    void answers(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    /** Closes the connection in the middle of its answer. */
    void breaksOff() {
        broken = true;
    }

    void tellsToWait(int seconds) {
        retryAfter = String.valueOf(seconds);
    }

    void isSilent() {
        silent = true;
    }

    /** Answers what it was silent about, and ends what it told on the way. */
    void speaks() {
        silence.countDown();
    }

    /** Tells these server-sent events, and then nothing more, as long as it is silent. */
    void tells(String events) {
        progress = events;
    }

    /** Tells something, but no events. */
    void tellsNoEvents(String text) {
        progress = text;
        progressType = "application/json";
    }

    /** The other ends of the connections on which progress was asked for. */
    List<InetSocketAddress> clients() {
        return List.copyOf(clients);
    }

    /** Work units that rise evenly to ten times {@code step}; {@code more} are further fields. */
    static String result(int step, String more) {
        StringBuilder results = new StringBuilder();
        for (int level = 1; level <= 10; level++) {
            results.append(level > 1 ? "," : "")
                    .append("{\"busyPct\":")
                    .append(level * 10)
                    .append(",\"workUnits\":")
                    .append(level * step)
                    .append('}');
        }
        return "{\"hostname\":\"node-1\",\"timestamp\":1763700000,\"numCores\":4,\"results\":[" + results
                + "],\"maxUnits\":" + 10 * step + ",\"avgUnits\":" + 5.5 * step + ",\"unitsPerSec\":" + 10 * step / 8.0
                + more + "}";
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("apikey"));
        if (silent) {
            awaitClose();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        // One byte more than will come.
        exchange.sendResponseHeaders(status, bytes.length + (broken ? 1 : 0));
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The old agents have no such path. */
    private void tellProgress(HttpExchange exchange) throws IOException {
        clients.add(exchange.getRemoteAddress());
        String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
        if (progress.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else if (!accepted.equals("text/event-stream")) {
            // As servers do that have something else for others.
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.getResponseHeaders().add("Content-Type", progressType);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(progress.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClose();
        }
        exchange.close();
    }

    private void awaitClose() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
