package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.ReceivedRequest;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Queue;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HttpCommandIT {
    @TempDir
    Path folder;

    private final Queue<ReceivedRequest> received = new ConcurrentLinkedQueue<>();
    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello"))
            .after(Duration.ofMillis(2))
            .on("/kept", request -> {
                received.add(request);
                return Script.ok("kept");
            })
            .on("/half", request -> {
                received.add(request);
                return received.size() % 2 == 0 ? Script.status(500, "No", "broken") : Script.ok("fine");
            }));

    @AfterEach
    void stop() {
        server.close();
    }

    private Ended http(String path, String... options) throws IOException, InterruptedException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "http";
        arguments[1] = server.url(path);
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Perfgate.in(folder).run(arguments);
    }

    @Test
    void iterationsAreMadeAndShown() throws Exception {
        Ended ended = http("/health", "--iterations", "7", "--users", "2").with(0);

        assertThat(server.requests()).isEqualTo(7);
        assertThat(ended.outText()).matches("""
            http: 2 users for 7 iterations on http://localhost:\\d+/health

            http  2 users for 7 iterations on http://localhost:\\d+/health
            (  Warning: the load generator paused .*
            )?  request +count +fail +rate +mean +p50 +p95 +p99 +p99\\.9 +max
              GET /health +7 +0 +[\\d.,]+/s( +[\\d.]+ m?s){6}
              total +7 +0 +[\\d.,]+/s( +[\\d.]+ m?s){6}
              response time from the intended start; service time p50 \\S+ ms, p99 \\S+ ms, max \\S+ m?s\
            """);
        assertThat(folder).isEmptyDirectory();
        ended.err().isEmpty();
    }

    @Test
    void usersLoadForADuration() throws Exception {
        http("/health", "--users", "3", "--duration", "500ms")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("3 users for 500ms"));
        assertThat(server.requests()).isGreaterThan(30);
    }

    @Test
    void rateIsKept() throws Exception {
        Ended ended = http("/health", "--rate", "100", "--duration", "1s", "--summary-json", "-")
                .with(0);
        assertThat(json(ended.outText()).get("requests").asInt()).isBetween(90, 101);
    }

    @Test
    void outputFolderHasRunAndReport() throws Exception {
        Path results = folder.resolve("deep/er");
        http("/health", "-n", "3", "--output", results.toString(), "--gate", "failures == 0")
                .with(0)
                .out()
                .contains("  report: " + results.resolve("report.html"))
                .anyMatch(line -> line.matches("  PASS +failures == 0.*"));

        Run run = new FolderStore().read(results);
        assertThat(run.info().state()).isEqualTo(RunState.FINISHED);
        assertThat(run.metric(LoadMetrics.REQUESTS).orElseThrow().value()).isEqualTo(3);
        assertThat(run.context().environment().cores()).isPositive();
        assertThat(results.resolve("report.html")).content().contains("<html");
    }

    @Test
    void headersMethodAndBodyReachTheService() throws Exception {
        http("/kept?q=1", "-n", "1", "-H", "X-Key: a:b", "-X", "PUT", "--body", "{\"a\": 1}")
                .with(0);

        ReceivedRequest request = received.remove();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.target()).isEqualTo("/kept?q=1");
        assertThat(request.header("x-key")).contains("a:b");
        assertThat(request.bodyText()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void bodyAloneIsPosted() throws Exception {
        http("/kept", "-n", "1", "--body", "x").with(0);
        assertThat(received.remove().method()).isEqualTo("POST");
    }

    @Test
    void failuresAreShownAndMoreThanFivePercentFailWhenNothingWasAsked() throws Exception {
        Ended ended = http("/half", "-n", "10").with(1);
        ended.out().anyMatch(line -> line.contains("failures: 5") && line.contains("500"));
    }

    @Test
    void failuresUpToTheLimitPassAndMoreFail() throws Exception {
        http("/half", "-n", "10", "--max-errors", "5").with(0);
        http("/half", "-n", "10", "--max-errors", "10 %").with(1).out().anyMatch(line -> line.startsWith("  FAIL"));
    }

    @Test
    void failedCheckFailsTheCommand() throws Exception {
        http("/half", "-n", "10", "--body-contains", "fine").with(1);
        http("/health", "-n", "2", "--status", "2xx", "--body-contains", "hello")
                .with(0);
    }

    @Test
    void failedGateFailsTheCommand() throws Exception {
        http("/health", "-n", "3", "--gate", "p95 < 1 us")
                .with(1)
                .out()
                .anyMatch(line -> line.matches("  FAIL +p95 < 1 us.*"));
    }

    @Test
    void standardOutputHasOneJsonObjectAndNothingElse() throws Exception {
        Ended ended = http("/health", "-n", "3", "--summary-json", "-").with(0);
        assertSummary(json(ended.outText()));
    }

    @Test
    void summaryFileHasTheSameObject() throws Exception {
        Ended ended =
                http("/health", "-n", "3", "--summary-json", "figures.json").with(0);
        assertSummary(json(Files.readString(folder.resolve("figures.json"))));
        ended.out().anyMatch(line -> line.contains("GET /health"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper()
                .reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
    }

    private static void assertSummary(JsonNode summary) {
        assertThat(names(summary))
                .containsExactly(
                        "duration_s",
                        "valid",
                        "requests",
                        "failures",
                        "error_rate",
                        "rate",
                        "response_time_ms",
                        "response_time_of_failed_ms",
                        "response_time_of_all_ms",
                        "service_time_ms",
                        "bytes_in",
                        "bytes_out",
                        "connect_time_ms",
                        "dropped",
                        "resent");
        assertThat(summary.get("requests").isIntegralNumber()).isTrue();
        assertThat(summary.get("requests").asInt()).isEqualTo(3);
        assertThat(summary.get("failures").asInt(-1)).isZero();
        assertThat(summary.get("dropped").asInt(-1)).isZero();
        assertThat(summary.get("rate").asDouble()).isPositive();
        assertThat(summary.get("duration_s").asDouble()).isPositive();
        assertThat(summary.get("valid").isBoolean()).isTrue();
        for (String times : new String[] {"response_time_ms", "service_time_ms"}) {
            assertThat(names(summary.get(times))).containsExactly("mean", "p50", "p90", "p95", "p99", "p99.9", "max");
            assertThat(summary.get(times)).allMatch(figure -> figure.isNumber() && figure.asDouble() >= 2);
        }
    }

    private static Iterable<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false)
                .toList();
    }

    @Test
    void summaryThatCannotBeWrittenIsFoundBeforeTheLoad() throws Exception {
        http("/health", "-n", "3", "--summary-json", "none/figures.json")
                .with(2)
                .saying("--summary-json", "none");
        assertThat(server.connections()).isZero();
    }

    @Test
    void summaryThatCannotBeWrittenInTheEndCostsNoFigure() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        Ended ended = http("/health", "-n", "3", "--summary-json", "/dev/full")
                .with(3)
                .saying("--summary-json", "the disk is full");
        ended.out().anyMatch(line -> line.matches("  GET /health +3 .*"));
    }
}
