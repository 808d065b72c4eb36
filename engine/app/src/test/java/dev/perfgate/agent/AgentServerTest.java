package dev.perfgate.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.testkit.TestCertificate;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent as its clients see it: nothing here but HTTP, as a script would have it. */
final class AgentServerTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void rightKeyGetsTheResultInTheOldShape() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            HttpResponse<String> response = agent.test(RunningAgent.KEY);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).contains("application/json");
            JsonNode result = JSON.readTree(response.body());
            List<String> names = new ArrayList<>();
            result.fieldNames().forEachRemaining(names::add);
            assertThat(names)
                    .startsWith("hostname", "timestamp", "numCores", "results", "maxUnits", "avgUnits", "unitsPerSec");
            assertThat(result.get("results")).hasSize(10);
            assertThat(result.get("results").get(9).get("busyPct").asInt()).isEqualTo(100);
            assertThat(result.get("results").get(9).get("workUnits").isIntegralNumber())
                    .isTrue();
            assertThat(result.get("results").get(9)).hasSize(2);
            assertThat(result.get("valid").asBoolean()).isTrue();
        }
    }

    @Test
    void healthNeedsNoKey() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            assertThat(agent.get("/v1/health").body()).contains("\"status\": \"ok\"", "\"busy\": false");
        }
    }

    @Test
    void noKeyAndAWrongOneAreRefused() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            assertThat(agent.test("wrong").statusCode()).isEqualTo(401);
            HttpRequest none = HttpRequest.newBuilder(agent.uri("/v1/loadtest"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> response = agent.client().send(none, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(JSON.readTree(response.body()).get("detail").asText()).contains("apikey");
            assertThat(agent.get("/v1/loadtest/progress").statusCode()).isEqualTo(401);
            assertThat(agent.test(RunningAgent.KEY).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void secondTestIsToldHowLongTheFirstOneTakes() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, LONG, LIMIT)) {
            CompletableFuture<HttpResponse<String>> first =
                    agent.client().sendAsync(agent.testRequest(RunningAgent.KEY), BodyHandlers.ofString());
            awaitBusy(agent, true);
            HttpResponse<String> second = agent.test(RunningAgent.KEY);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.headers().firstValueAsLong("retry-after")).isPresent();
            assertThat(JSON.readTree(second.body()).get("secondsLeft").asLong()).isPositive();
            assertThat(first).isNotDone();
        }
    }

    @Test
    void testThatTakesTooLongIsStoppedAndAnsweredWith504() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, LONG, Duration.ofMillis(500))) {
            HttpResponse<String> response = agent.test(RunningAgent.KEY);
            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(response.body()).contains("--time-limit");
            assertThat(agent.busy()).isFalse();
            awaitNoWorkers();
        }
    }

    @Test
    void clientThatGoesAwayDoesNotBlockTheNextOne() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            URI uri = agent.uri("/v1/loadtest");
            try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
                String request = "POST /v1/loadtest HTTP/1.1\r\nHost: agent\r\napikey: " + RunningAgent.KEY
                        + "\r\nContent-Length: 0\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                awaitBusy(agent, true);
            }
            awaitBusy(agent, false);
            assertThat(agent.test(RunningAgent.KEY).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void progressTellsTheLevels() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, Duration.ofMillis(300), LIMIT)) {
            HttpRequest progress = HttpRequest.newBuilder(agent.uri("/v1/loadtest/progress"))
                    .header("apikey", RunningAgent.KEY)
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<Stream<String>> events = agent.client().send(progress, BodyHandlers.ofLines());
            Iterator<String> lines = events.body().iterator();
            assertThat(lines.next()).isEqualTo("event: idle");
            CompletableFuture<HttpResponse<String>> test =
                    agent.client().sendAsync(agent.testRequest(RunningAgent.KEY), BodyHandlers.ofString());
            List<String> later = Stream.generate(lines::next).limit(9).toList();
            assertThat(later).contains("event: warm-up", "event: level");
            assertThat(later).anyMatch(line -> line.startsWith("data: {\"level\": \""));
            assertThat(test.get().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void progressIsToldWhateverTheClientAccepts() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            for (String accepted : List.of("*/*", "text/event-stream, */*;q=0.1")) {
                HttpRequest progress = HttpRequest.newBuilder(agent.uri("/v1/loadtest/progress"))
                        .header("apikey", RunningAgent.KEY)
                        .header("Accept", accepted)
                        .build();
                HttpResponse<Stream<String>> events = agent.client().send(progress, BodyHandlers.ofLines());
                assertThat(events.headers().firstValue("content-type").orElse(""))
                        .startsWith("text/event-stream");
                assertThat(events.body().iterator().next()).isEqualTo("event: idle");
            }
        }
    }

    @Test
    void streamsEndWithTheAgent() throws Exception {
        HttpResponse<Stream<String>> events;
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            HttpRequest progress = HttpRequest.newBuilder(agent.uri("/v1/loadtest/progress"))
                    .header("apikey", RunningAgent.KEY)
                    .build();
            events = agent.client().send(progress, BodyHandlers.ofLines());
        }
        assertThat(events.body().toList()).startsWith("event: idle");
    }

    @Test
    void keysCountAsSoonAsTheyAreWritten() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            Files.writeString(folder.resolve("apikeys"), "another-key-and-a-longer-one\n");
            assertThat(agent.test("another-key-and-a-longer-one").statusCode()).isEqualTo(200);
            assertThat(agent.test(RunningAgent.KEY).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whatIsNotThereIsAnsweredSo() throws Exception {
        try (RunningAgent agent = RunningAgent.start(folder, SHORT, LIMIT)) {
            assertThat(agent.get("/v2/loadtest").statusCode()).isEqualTo(404);
            HttpResponse<String> wrong = agent.get("/v1/loadtest");
            assertThat(wrong.statusCode()).isEqualTo(405);
            assertThat(wrong.headers().firstValue("allow")).contains("POST");
            assertThat(wrong.body()).contains("GET is not allowed at /v1/loadtest; use POST.");
        }
    }

    @Test
    void withoutKeysItRefusesToStart() throws IOException {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "# nobody yet\n");
        for (Path keys : List.of(missing, empty)) {
            assertThatThrownBy(() -> AgentServer.start(RunningAgent.options(keys, SHORT, LIMIT, Optional.empty())))
                    .isInstanceOf(AgentException.class)
                    .hasMessageContaining(keys.toString())
                    .hasMessageContaining("one key per line");
        }
    }

    @Test
    void tlsIsSpokenWithCertificateAndKeyFromFiles() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        Path keys = Files.writeString(folder.resolve("apikeys"), "key\n");
        AgentOptions.Tls tls = new AgentOptions.Tls(certificate.certificatePem(), certificate.keyPem());
        try (AgentServer agent = AgentServer.start(RunningAgent.options(keys, SHORT, LIMIT, Optional.of(tls)))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(certificate.context()).build();
            URI health = URI.create(agent.url().replace("127.0.0.1", "localhost") + "/v1/health");
            assertThat(health.getScheme()).isEqualTo("https");
            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void keyThatIsNoneIsNamedWithTheRemedy() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        Path keys = Files.writeString(folder.resolve("apikeys"), "key\n");
        AgentOptions.Tls tls = new AgentOptions.Tls(certificate.certificatePem(), certificate.certificatePem());
        assertThatThrownBy(() -> AgentServer.start(RunningAgent.options(keys, SHORT, LIMIT, Optional.of(tls))))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining("--tls-key", "PKCS 8");
    }

    private static void awaitBusy(RunningAgent agent, boolean busy) throws Exception {
        while (agent.busy() != busy) {
            Thread.onSpinWait();
        }
    }

    private static void awaitNoWorkers() {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("perfgate-cpu"))) {
            Thread.onSpinWait();
        }
    }
}
