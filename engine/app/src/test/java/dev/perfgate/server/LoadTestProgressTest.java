package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadTestProgressTest {
    private static final String LEVEL = "event: level\ndata: {\"level\": \"50 %\"}\n\n";

    @TempDir
    private Path folder;

    private RunningServer server;
    private StandInAgent agent;
    private String path;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.onH2(folder);
        agent = StandInAgent.start();
        path = "/api/v1/loadtests/run/" + server.collector("measured", agent.address(), "null") + "/progress/";
    }

    @AfterEach
    void stop() {
        agent.close();
        server.close();
    }

    @Test
    void eventComesWhileTheTestStillRuns() throws Exception {
        agent.tells(LEVEL);
        HttpRequest request = server.request(path)
                .header("Authorization", "Bearer " + server.reader())
                .build();
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: level");
            assertThat(lines.readLine()).contains("50 %");
            agent.speaks();
            assertThat(lines.lines().toList()).containsOnly("");
        }
    }

    @Test
    void oldAgentTellsNoProgress() throws Exception {
        server.get(path).problem(404, "measured", "does not report progress");
    }

    @Test
    void whatIsNoEventStreamIsNotPassedOn() throws Exception {
        agent.tellsNoEvents("{\"hello\": 1}");
        agent.speaks();
        server.get(path).problem(404, "measured", "does not report progress");
    }

    @Test
    void noConnectionIsUsedTwiceForTheAgentMayHaveClosedIt() throws Exception {
        server.get(path).problem(404);
        server.get(path).problem(404);
        assertThat(agent.clients()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void nobodyListensWithoutAToken() throws Exception {
        server.call("GET", path, "", "").problem(401);
    }

    @Test
    void agentThatIsGoneIsNamed() throws Exception {
        agent.close();
        server.get(path).problem(502, "measured", "does not report progress");
    }
}
