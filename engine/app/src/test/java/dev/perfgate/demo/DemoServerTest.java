package dev.perfgate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.testkit.TestCertificate;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DemoServerTest {
    private final DemoOptions options = DemoOptions.defaults().withPort(0);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void getEndpointsAnswer() throws Exception {
        try (DemoServer server = DemoServer.start(options)) {
            assertThat(get(server, "/health").body()).isEqualTo("{\"status\":\"healthy\"}");
            assertThat(get(server, "/health?verbose=1").statusCode()).isEqualTo(200);
            assertThat(get(server, "/models").body()).contains("\"name\":\"resnet50\"");
        }
    }

    @Test
    void inferenceReflectsItsInput() throws Exception {
        try (DemoServer server = DemoServer.start(options)) {
            assertThat(post(server, "/models/load", "{\"model\":\"u\\\"net\"}").body())
                    .isEqualTo("{\"model\":\"u\\\"net\",\"status\":\"loaded\"}");
            assertThat(post(server, "/inference", "{\"shape\":[1,3,224,224]}").body())
                    .contains("\"input_shape\":[1,3,224,224],\"batch_size\":1,\"prediction\":{");
            String batch = post(server, "/inference/batch", "{\"shape\":[1,512],\"batch_size\":4}")
                    .body();
            assertThat(batch).contains("\"batch_size\":4").containsPattern("(\"label\".*){4}");
        }
    }

    @Test
    void wrongRequestsGetAJsonReason() throws Exception {
        try (DemoServer server = DemoServer.start(options)) {
            assertError(post(server, "/inference", "{broken"), 400, "the body is not the expected JSON");
            assertError(post(server, "/inference", ""), 400, "the body is empty");
            assertError(get(server, "/nowhere"), 404, "nothing found at /nowhere");
            assertError(get(server, "/inference"), 405, "use POST");
        }
    }

    private static void assertError(HttpResponse<String> response, int status, String reason) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.body()).startsWith("{\"error\":\"").contains(reason);
    }

    @Test
    void largeBodyIsReadInPieces() throws Exception {
        String image = "[" + String.join(",", Collections.nCopies(224 * 224 * 3, "0.125")) + "]";
        try (DemoServer server = DemoServer.start(options)) {
            assertThat(post(server, "/inference", "{\"input\":[" + image + "]}").body())
                    .contains("\"input_shape\":[1,150528]");
        }
    }

    @Test
    void statsAndMetricsCountWhatWasAnswered() throws Exception {
        try (DemoServer server = DemoServer.start(options)) {
            get(server, "/health");
            get(server, "/health");
            get(server, "/nowhere");
            assertThat(get(server, "/stats").body()).isEqualTo("{\"requests\":3,\"errors\":0,\"open_connections\":1}");
            HttpResponse<String> metrics = get(server, "/metrics");
            assertThat(metrics.headers().firstValue("content-type").orElse(""))
                    .startsWith("application/openmetrics-text; version=1.0.0");
            assertThat(metrics.body())
                    .contains("demo_requests_total{endpoint=\"/health\"} 2\n")
                    .endsWith("# EOF\n");
        }
    }

    @Test
    void seedDecidesWhichRequestsFail() throws Exception {
        List<Integer> first = statuses(7);
        assertThat(statuses(7)).isEqualTo(first);
        assertThat(statuses(8)).isNotEqualTo(first);
        assertThat(Collections.frequency(first, 500))
                .isEqualTo(expectedFailures(7))
                .isBetween(25, 75);
        assertThat(first).containsOnly(200, 500);
    }

    private List<Integer> statuses(long seed) throws Exception {
        try (DemoServer server = DemoServer.start(options.withErrorRate("25 %").withSeed(seed))) {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                statuses.add(get(server, "/health").statusCode());
            }
            return statuses;
        }
    }

    private int expectedFailures(long seed) {
        AnswerPacing pacing = new AnswerPacing(options.withErrorRate("25 %").withSeed(seed));
        int failures = 0;
        for (int i = 0; i < 200; i++) {
            failures += pacing.lot(i, 1).fails() ? 1 : 0;
        }
        return failures;
    }

    @Test
    void answersNoSoonerThanTheDelayTimesTheWork() throws Exception {
        try (DemoServer server = DemoServer.start(options.withDelay("20ms"))) {
            long start = System.nanoTime();
            get(server, "/health");
            long afterHealth = System.nanoTime();
            post(server, "/inference", "{\"shape\":[4,3,224,224]}");
            assertThat(afterHealth - start).isGreaterThanOrEqualTo(20_000_000);
            assertThat(System.nanoTime() - afterHealth).isGreaterThanOrEqualTo(80_000_000);
        }
    }

    @Test
    void answersNothingWhileItStandsStill() throws Exception {
        // It answers in the first 10 ms of every 400 ms: whoever asks later than that waits for the next period.
        long beforeItsClock = System.nanoTime();
        try (DemoServer server = DemoServer.start(options.withStall("390ms every 400ms"))) {
            while (System.nanoTime() - beforeItsClock < 300_000_000) {
                get(server, "/health");
            }
            assertThat(System.nanoTime() - beforeItsClock).isGreaterThanOrEqualTo(400_000_000);
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        String large = "{\"shape\":[4,3,224,224]}";
        String requests = "POST /inference HTTP/1.1\r\nHost: a\r\nContent-Length: " + large.length() + "\r\n\r\n"
                + large + "GET /stats HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        try (DemoServer server = DemoServer.start(options.withDelay("5ms"));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answers).containsSubsequence("\"prediction\"", "connection: close", "\"open_connections\"");
        }
    }

    @Test
    void takenPortIsNamedWithTheRemedy() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> DemoServer.start(options.withPort(other.getLocalPort())))
                    .isInstanceOf(PortUnavailableException.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " of 127.0.0.1 is already in use: choose another with --port (0 for any free port)");
        }
    }

    @Test
    void unknownHostIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> DemoServer.start(options.withHost("no-such-host.invalid")))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessageContaining("no-such-host.invalid")
                .hasMessageContaining("--host");
    }

    @Test
    void answersOverTls(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        HttpClient trusting =
                HttpClient.newBuilder().sslContext(certificate.context()).build();
        DemoOptions tls = options.withTls(certificate.certificatePem(), certificate.keyPem());
        try (DemoServer server = DemoServer.start(tls)) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url() + "/health")).build();
            assertThat(trusting.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void closedServiceReleasesItsPortAndThoseWhoWait() throws Exception {
        DemoServer server = DemoServer.start(options);
        get(server, "/health");
        server.close();
        server.awaitClosed();
        assertThatThrownBy(() -> get(server, "/health")).isInstanceOf(ConnectException.class);
        DemoServer.start(options.withPort(server.port())).close();
    }

    private HttpResponse<String> get(DemoServer server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(DemoServer server, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
