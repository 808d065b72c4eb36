package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.agent.AgentOptions;
import dev.perfgate.agent.AgentServer;
import dev.perfgate.agent.ListenAddress;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our server and our agent, as they speak with each other. */
final class RealAgentTest {
    @TempDir
    private Path folder;

    @Test
    void testOnTheAgentIsKeptWithAllThatItSaid() throws Exception {
        try (AgentServer agent = agent();
                RunningServer server = RunningServer.onH2(folder.resolve("store"))) {
            // The key that goes with it.
            String id = server.collector("measured", agent.url(), "0.25");
            JsonNode answered = server.call("POST", "/api/v1/loadtests/run/" + id + "/", "", server.runner())
                    .with(201)
                    .json();
            assertThat(answered.path("units_100pct").asLong()).isPositive();
            assertThat(answered.path("work_unit_version").asText()).isEqualTo("1");
            assertThat(answered.path("num_cores").asInt()).isPositive();
            JsonNode kept =
                    server.get("/api/v1/loadtests/?collector=" + id).with(200).json();
            assertThat(kept).hasSize(1).containsExactly(answered);
        }
    }

    @Test
    void levelsOfTheAgentAreHeardThroughTheServer() throws Exception {
        try (AgentServer agent = agent();
                RunningServer server = RunningServer.onH2(folder.resolve("store"))) {
            String run = "/api/v1/loadtests/run/" + server.collector("measured", agent.url(), "0.25") + "/";
            HttpRequest progress = server.request(run + "progress/")
                    .header("Authorization", "Bearer " + server.reader())
                    .build();
            HttpResponse<Stream<String>> events = HttpClient.newHttpClient().send(progress, BodyHandlers.ofLines());
            Iterator<String> lines = events.body().iterator();
            assertThat(lines.next()).isEqualTo("event: idle");
            server.call("POST", run, "", server.runner()).with(201);
            List<String> later = Stream.generate(lines::next).limit(9).toList();
            assertThat(later)
                    .contains("event: warm-up", "event: level")
                    .anyMatch(line -> line.startsWith("data: {\"level\": \""));
        }
    }

    private AgentServer agent() throws Exception {
        Path keys = Files.writeString(folder.resolve("apikeys"), "key-of-measured\n");
        return AgentServer.start(new AgentOptions(
                new ListenAddress("127.0.0.1", 0),
                keys,
                Duration.ofMinutes(1),
                Optional.empty(),
                problems -> document()));
    }

    private static MappingNode document() {
        Map<String, Object> scenario = Map.of("type", "cpu", "threads", 1, "warmUp", "0s", "levelTime", "200 ms");
        return Nodes.fromMap(Map.of("scenarios", Map.of("cpu", scenario)), path -> "test");
    }
}
