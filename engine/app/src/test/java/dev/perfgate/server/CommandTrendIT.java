package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.cli.Perfgate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs of type {@code command}, as the jar makes them, are kept and drawn by a server that knows nothing of their type. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what it measures are commands of a POSIX shell")
final class CommandTrendIT {
    private static final String RUNS = "/api/v1/runs/";

    @TempDir
    Path folder;

    @Test
    void runsOfCommandsHaveTrendsOfTheWholeAndOfEachCommand() throws Exception {
        try (RunningServer server = RunningServer.onH2(folder.resolve("data"))) {
            send(server, "first");
            send(server, "second");
            JsonNode whole = points(server, "metric=wall&statistic=p50");
            JsonNode one = points(server, "metric=wall&statistic=p50&scope=sleep%200.1");
            assertThat(whole).hasSize(2);
            assertThat(one).hasSize(2);
            assertThat(whole.get(0).path("unit").asText()).isEqualTo("ms");
            assertThat(whole.get(0).path("value").asDouble())
                    .isGreaterThan(one.get(0).path("value").asDouble());
            JsonNode kept = server.get(RUNS).with(200).json().get(0);
            assertThat(kept.path("type").asText()).isEqualTo("command");
            assertThat(server.get(RUNS + kept.path("id").asText() + "/")
                            .with(200)
                            .json()
                            .path("figures")
                            .toString())
                    .contains("\"wall\"", "\"sleep 0.1\"");
        }
    }

    private void send(RunningServer server, String name) throws Exception {
        Perfgate.in(folder)
                .run("command", "sleep 0.05", "sleep 0.1", "--runs", "3", "-o", name)
                .with(0);
        server.call("POST", RUNS, Files.readString(folder.resolve(name + "/run.json")), server.runner())
                .with(201);
    }

    private static JsonNode points(RunningServer server, String query) throws Exception {
        return server.get(RUNS + "trend/?scenario=command&" + query).with(200).json();
    }
}
