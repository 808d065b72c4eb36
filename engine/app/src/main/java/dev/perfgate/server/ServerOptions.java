package dev.perfgate.server;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's address (port 0: any free port) and its limits.
 *
 * @param origins of pages elsewhere that may call the API, such as {@code https://dashboard.example}
 * @param publicUrl where clients reach the server, such as {@code https://perf.example}; null when that is where it listens
 */
public record ServerOptions(
        String host,
        int port,
        Set<String> origins,
        @Nullable String publicUrl,
        Limits limits) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8001;

    public static ServerOptions defaults() {
        return new ServerOptions(DEFAULT_HOST, DEFAULT_PORT, Set.of(), null, Limits.defaults());
    }

    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, origins, publicUrl, limits);
    }

    public ServerOptions withPort(int other) {
        return new ServerOptions(host, other, origins, publicUrl, limits);
    }

    public ServerOptions withOrigins(Set<String> other) {
        return new ServerOptions(host, port, Set.copyOf(other), publicUrl, limits);
    }

    public ServerOptions withPublicUrl(@Nullable String other) {
        return new ServerOptions(host, port, origins, other, limits);
    }

    public ServerOptions withLimits(Limits other) {
        return new ServerOptions(host, port, origins, publicUrl, other);
    }

    /**
     * Limits for one client.
     *
     * @param bodyBytes of a request
     * @param runBytes of a run.json: an hour of series and histograms is some megabytes
     * @param bodyTime until a request's body must have come
     * @param agentTime until an agent must have answered: its own limit of two minutes, and some seconds for the way
     * @param requestsPerMinute with one token
     * @param failuresPerMinute wrong tokens from one address
     */
    public record Limits(
            int bodyBytes,
            int runBytes,
            Duration bodyTime,
            Duration agentTime,
            int requestsPerMinute,
            int failuresPerMinute) {
        public static Limits defaults() {
            return new Limits(64 << 10, 32 << 20, Duration.ofSeconds(20), Duration.ofSeconds(140), 3000, 30);
        }

        public Limits withBodyTime(Duration other) {
            return new Limits(bodyBytes, runBytes, other, agentTime, requestsPerMinute, failuresPerMinute);
        }

        public Limits withAgentTime(Duration other) {
            return new Limits(bodyBytes, runBytes, bodyTime, other, requestsPerMinute, failuresPerMinute);
        }

        public Limits withRates(int requests, int failures) {
            return new Limits(bodyBytes, runBytes, bodyTime, agentTime, requests, failures);
        }
    }
}
