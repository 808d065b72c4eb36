package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.agent.AgentOptions;
import dev.perfgate.agent.AgentServer;
import dev.perfgate.agent.ListenAddress;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Object> scenario = Map.of("type", "cpu", "threads", 1, "warmUp", "0s", "levelTime", "100 ms");
        return Nodes.fromMap(Map.of("scenarios", Map.of("cpu", scenario)), path -> "test");
    }
}
