package dev.perfgate.agent;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An agent, asked as any client asks it: with nothing but HTTP. */
final class RunningAgent implements AutoCloseable {
    static final String KEY = "a-key-of-a-test";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AgentServer server;

    private RunningAgent(AgentServer server) {
        this.server = server;
    }

    /** Ten levels of so long each. */
    static RunningAgent start(Path folder, Duration levelTime, Duration timeLimit) throws IOException {
        Path keys = Files.writeString(folder.resolve("apikeys"), "# of a test\n\n" + KEY + "\n");
        return new RunningAgent(AgentServer.start(options(keys, levelTime, timeLimit, Optional.empty())));
    }

    static AgentOptions options(Path keys, Duration levelTime, Duration timeLimit, Optional<AgentOptions.Tls> tls) {
        return new AgentOptions(
                new ListenAddress("127.0.0.1", 0), keys, timeLimit, tls, problems -> document(levelTime));
    }

    private static MappingNode document(Duration levelTime) {
        Map<String, Object> scenario =
                Map.of("type", "cpu", "threads", 2, "warmUp", "0s", "levelTime", levelTime.toMillis() + " ms");
        return Nodes.fromMap(Map.of("scenarios", Map.of("cpu", scenario)), path -> "test");
    }

    URI uri(String path) {
        return URI.create(server.url() + path);
    }

    HttpResponse<String> test(String key) throws IOException, InterruptedException {
        return client.send(testRequest(key), BodyHandlers.ofString());
    }

    HttpRequest testRequest(String key) {
        return HttpRequest.newBuilder(uri("/v1/loadtest"))
                .header("apikey", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    boolean busy() throws IOException, InterruptedException {
        return get("/v1/health").body().contains("\"busy\": true");
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
