package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.result.Measurements.Event;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.ReceivedRequest;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import dev.perfgate.testkit.TestCertificate;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server sees around a load. */
class SetupTeardownTest {
    private static final Reason CTRL_C = new Reason.Interrupted("interrupted");
    private static final Script BROKEN = Script.status(500, "Broken", "no model\nnamed\n");

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final Behaviour noting = Behaviour.answering(this::fine);
    private final StopSignal stop = new StopSignal();
    private final List<String> told = new ArrayList<>();

    private Script fine(ReceivedRequest request) {
        return note(request, Script.ok("fine"));
    }

    private Script note(ReceivedRequest request, Script answer) {
        seen.add(request.method() + " " + request.target());
        return answer;
    }

    @Test
    void setupComesBeforeTheLoadAndTeardownAfterIt() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun run = LoadRun.of(server, """
                iterations: 2
                ready: GET /health
                setup: [POST /load, {path: /warm, method: PUT}]
                teardown: [POST /unload, POST /reset]
                onStart: POST /login
                requests: [GET /item]
                """);
            assertThat(seen)
                    .containsExactly(
                            "GET /health",
                            "POST /load",
                            "PUT /warm",
                            "POST /login",
                            "GET /item",
                            "GET /item",
                            "POST /unload",
                            "POST /reset");
            assertThat(run.requests()).as("no part of the figures").isEqualTo(3);
            assertThat(run.connected()).isEqualTo(1);
            assertThat(run.measured().measurements().events()).isEmpty();
        }
    }

    @Test
    void subjectThatComesUpLateIsAwaited() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Behaviour late = noting.on(
                "/health",
                request ->
                        note(request, asked.incrementAndGet() < 4 ? Script.status(503, "Later", "") : Script.ok("up")));
        try (StallingServer server = StallingServer.start(late)) {
            LoadRun.of(
                    server, "iterations: 1\nready: {path: /health, checks: {bodyContains: up}}\nrequests: [GET /item]");
            assertThat(seen).containsExactly("GET /health", "GET /health", "GET /health", "GET /health", "GET /item");
        }
    }

    @Test
    void subjectThatIsNeverReadyIsSaidWithItsHint() throws Exception {
        int port = unusedPort();
        assertThatThrownBy(() -> prepare("http://127.0.0.1:" + port, """
            iterations: 1
            ready: GET /health
            readyTimeout: 300ms
            startHint: start it with 'docker compose up shop'
            setup: [POST /load]
            requests: [GET /item]
            """))
                .isInstanceOf(SubjectUnavailableException.class)
                .hasMessage("shop: http://127.0.0.1:" + port
                        + " was not ready within 300ms: GET /health: connection refused")
                .extracting(thrown -> ((SubjectUnavailableException) thrown).remedy())
                .isEqualTo("start it with 'docker compose up shop'");
    }

    @Test
    void hintIsSaidWithoutReadyToo() throws Exception {
        String url = "http://127.0.0.1:" + unusedPort();
        assertThatThrownBy(() -> prepare(url, "iterations: 1\nstartHint: make up\nrequests: [GET /]"))
                .hasMessage("shop: " + url + " does not answer: connection refused")
                .extracting(thrown -> ((SubjectUnavailableException) thrown).remedy())
                .isEqualTo("make up");
    }

    @Test
    void answerThatNeverComesDoesNotHoldTheWaitBeyondItsTime() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.silence()))) {
            assertThatThrownBy(() -> prepare(
                            server.url(""),
                            "iterations: 1\nready: GET /health\nreadyTimeout: 300ms\nrequests: [GET /]"))
                    .hasMessageContaining(" was not ready within 300ms: GET /health: no answer within ");
        }
    }

    @Test
    void failedSetupEndsBeforeTheLoadAndIsTornDown() throws Exception {
        Behaviour behaviour =
                noting.on("/load", request -> note(request, BROKEN)).on("/unload", request -> note(request, BROKEN));
        try (StallingServer server = StallingServer.start(behaviour)) {
            assertThatThrownBy(() -> prepare(server.url(""), """
                iterations: 1
                setup: [POST /load, POST /never]
                teardown: [POST /unload, POST /reset]
                requests: [GET /item]
                """))
                    .isInstanceOf(SubjectUnavailableException.class)
                    .hasMessage("shop: " + server.url("") + " could not be set up: POST /load: status 500 (it answered:"
                            + " no model named); teardown failed: POST /unload: status 500 (it answered: no model"
                            + " named)")
                    .extracting(thrown -> ((SubjectUnavailableException) thrown).remedy())
                    .isEqualTo("correct the request in 'setup', or what the service needs for it");
            assertThat(seen).containsExactly("POST /load", "POST /unload", "POST /reset");
        }
    }

    @Test
    void failedTeardownIsAnEventAndAWarningAndLosesNothing() throws Exception {
        Behaviour behaviour = noting.on("/unload", Script.silence().close());
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, "iterations: 3\nteardown: POST /unload\nrequests: [GET /item]");
            String failure = "teardown failed: POST /unload: connection closed before the answer";
            assertThat(run.requests()).isEqualTo(3);
            assertThat(run.measured().measurements().events())
                    .extracting(Event::kind, Event::text)
                    .containsExactly(tuple("teardown", failure));
            assertThat(run.measured().validity().warnings()).contains(failure);
        }
    }

    @Test
    void interruptedLoadIsTornDown() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            LoadRun.of(
                    server.url(""),
                    "duration: 1h\nthinkTime: 10ms\nteardown: POST /unload\nrequests: [GET /item]",
                    stop,
                    (figures, soFar) -> stop.give(CTRL_C));
            assertThat(seen).endsWith("GET /item", "POST /unload");
        }
    }

    @Test
    void preparedLoadThatNeverRunsIsTornDownOnce() throws Exception {
        try (StallingServer server = StallingServer.start(noting)) {
            prepare(server.url(""), "iterations: 1\nsetup: POST /load\nteardown: POST /unload\nrequests: [GET /]");
            assertThat(seen).containsExactly("POST /load", "POST /unload");
        }
    }

    @Test
    void stopEndsTheSetupAtOnce() throws Exception {
        Behaviour behaviour = noting.on("/load", request -> {
            Script answer = note(request, Script.silence());
            stop.give(CTRL_C);
            return answer;
        });
        try (StallingServer server = StallingServer.start(behaviour)) {
            assertThatThrownBy(() -> prepare(server.url(""), """
                iterations: 1
                timeout: 1h
                setup: POST /load
                teardown: POST /unload
                requests: [GET /]
                """))
                    .hasMessageEndingWith(" could not be set up: POST /load: interrupted");
            assertThat(seen).containsExactly("POST /load", "POST /unload");
        }
    }

    @Test
    void stopEndsTheWaitForASubjectAtOnce() throws Exception {
        Behaviour behaviour = noting.on("/health", request -> {
            Script answer = note(request, BROKEN);
            stop.give(CTRL_C);
            return answer;
        });
        try (StallingServer server = StallingServer.start(behaviour)) {
            assertThatThrownBy(() -> prepare(
                            server.url(""), "iterations: 1\nready: GET /health\nreadyTimeout: 1h\nrequests: [GET /]"))
                    .isInstanceOf(SubjectUnavailableException.class);
            assertThat(seen).containsExactly("GET /health");
        }
    }

    @Test
    void httpToAPortThatSpeaksTlsIsSaid(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        try (StallingServer server = StallingServer.startTls(noting, certificate)) {
            String url = server.url("").replace("https", "http");
            assertThatThrownBy(() -> prepare(url, "iterations: 1\nready: GET /\nreadyTimeout: 2s\nrequests: [GET /]"))
                    .hasMessageContaining("the server speaks TLS on this port: the address must begin with https://")
                    .extracting(thrown -> ((SubjectUnavailableException) thrown).remedy())
                    .isEqualTo("write '" + server.url("") + "' as the base URL");
            LoadRun run = LoadRun.of(url, "iterations: 1\nrequests: [GET /]", stop, (figures, soFar) -> {});
            assertThat(run.failures())
                    .containsExactly("1 x protocol: the server speaks TLS on this port: the address must begin with"
                            + " https://");
        }
    }

    @Test
    void portThatHangsUpOnTlsIsSaidToSpeakPlainHttpPerhaps() throws Exception {
        try (PlainPort port = PlainPort.saying("")) {
            String url = "https://localhost:" + port.port();
            assertThatThrownBy(() -> prepare(url, "iterations: 1\nrequests: [GET /]"))
                    .hasMessage("shop: " + url + " does not answer: TLS: connection closed within the handshake")
                    .extracting(thrown -> ((SubjectUnavailableException) thrown).remedy())
                    .isEqualTo("correct the address, or write '" + url.replace("https", "http")
                            + "' if the port speaks plain HTTP");
        }
    }

    @Test
    void everyAddressOfANameIsTried() throws Exception {
        for (InetAddress address : InetAddress.getAllByName("localhost")) {
            try (ServerSocket onlyThere = new ServerSocket(0, 50, address)) {
                prepare("http://localhost:" + onlyThere.getLocalPort(), "iterations: 1\nrequests: [GET /]");
            }
        }
    }

    private void prepare(String url, String yaml) throws InterruptedException {
        try (Execution execution = LoadRun.prepare(LoadRun.scenario(url, yaml), stop, told::add)) {
            assertThat(execution).isNotNull();
        }
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
