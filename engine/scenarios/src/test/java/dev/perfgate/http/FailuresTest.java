package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of failure over real sockets: its words, and that requests and failures are counted exactly. */
class FailuresTest {
    @Test
    void timeoutHasATimeAndClosesTheConnection() throws Exception {
        LoadRun run = failing(Script.silence(), "requests: [{path: /, timeout: 50ms}]\nusers: 2\niterations: 6", 6);
        assertThat(run.failures()).containsExactly("6 x timeout: no answer within 50ms");
        assertThat(run.responseTimes().count()).isZero();
        assertThat(run.timesOfFailed().count()).isEqualTo(6);
        // From the pulse that saw it to be too late to the limit itself nothing is added.
        assertThat(run.timesOfFailed().min()).isBetween(49.9, 50.1);
        assertThat(run.timesOfFailed().max()).isBetween(49.9, 50.1);
        assertThat(run.connected()).isBetween(6L, 8L);
    }

    @Test
    void halfAnAnswerIsATimeoutToo() throws Exception {
        Script half = Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        LoadRun run = failing(half, "requests: [{path: /, timeout: 50ms}]\niterations: 2", 2);
        assertThat(run.failures()).containsExactly("2 x timeout: no answer within 50ms");
        assertThat(run.bytesIn()).isEqualTo(2L * "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".length());
    }

    @Test
    void closedBeforeTheAnswerOnANewConnectionIsNotSentAgain() throws Exception {
        LoadRun run = failing(Script.silence().close(), "requests: [GET /]\nusers: 2\niterations: 6", 6);
        assertThat(run.failures()).containsExactly("6 x connection: connection closed before the answer");
        assertThat(run.responseTimes().count()).isZero();
        assertThat(run.timesOfFailed().count()).isEqualTo(6);
        assertThat(run.timesOfAll().count()).isEqualTo(6);
    }

    @Test
    void connectionThatIsLostAfterAWaitHasItsTime() throws Exception {
        Script late = Script.silence().pause(Duration.ofMillis(80)).close();
        LoadRun run = failing(late, "requests: [GET /]\niterations: 3", 3);
        assertThat(run.timesOfFailed().min()).isGreaterThanOrEqualTo(79.9);
    }

    /** 3 ms late each, and with no look at the clock between that would have seen it. */
    @Test
    void answerAfterTheTimeoutIsAFailureHoweverItArrives() throws Exception {
        try (StallingServer server =
                StallingServer.start(Behaviour.answering(Script.ok("late")).after(Duration.ofMillis(103)))) {
            LoadRun run = LoadRun.of(server, "requests: [{path: /, timeout: 100ms}]\nusers: 4\niterations: 40");
            assertThat(run.failed()).isEqualTo(run.requests()).isEqualTo(40);
            assertThat(run.failures()).containsExactly("40 x timeout: no answer within 100ms");
        }
    }

    @Test
    void timesOfFailuresAreNoTimesOfTheService() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Behaviour halfSorry = Behaviour.answering(Script.ok(""))
                .on("/", request -> count.incrementAndGet() % 2 == 0 ? Script.status(500, "No", "") : Script.ok("fine"))
                .after(Duration.ofMillis(5));
        try (StallingServer server = StallingServer.start(halfSorry)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\niterations: 40");
            assertThat(run.failed()).isEqualTo(20);
            assertThat(run.responseTimes().count()).isEqualTo(20);
            assertThat(run.serviceTimes().count()).isEqualTo(20);
            assertThat(run.timesOfFailed().count()).isEqualTo(20);
            assertThat(run.timesOfAll().count()).isEqualTo(40);
        }
    }

    @Test
    void closedWithinTheAnswerIsNotSentAgain() throws Exception {
        Script cut =
                Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nten").close();
        LoadRun run = failing(cut, "requests: [GET /]\niterations: 3", 3);
        assertThat(run.failures()).containsExactly("3 x connection: connection closed within the answer");
    }

    @Test
    void resetIsCalledOne() throws Exception {
        LoadRun run = failing(Script.silence().reset(), "requests: [GET /]\niterations: 3", 3);
        assertThat(run.failures()).containsExactly("3 x connection: connection reset");
    }

    @Test
    void whatIsNoHttpIsAFailureOfTheProtocol() throws Exception {
        LoadRun run = failing(Script.raw("SSH-2.0-OpenSSH_9\r\n"), "requests: [GET /]\niterations: 3", 3);
        assertThat(run.failures()).containsExactly("3 x protocol: the answer does not begin with 'HTTP/1.'");
    }

    @Test
    void moreThanTheAnswerIsAFailureOfTheProtocol() throws Exception {
        Script more = Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokay");
        LoadRun run = failing(more, "requests: [GET /]\niterations: 3", 3);
        assertThat(run.failures()).containsExactly("3 x protocol: more bytes than the answer has");
    }

    /** As some servers say 408 when nothing came for a while. */
    @Test
    void bytesThatNobodyAskedForCloseTheConnectionAndAreSaid() throws Exception {
        Script chatty = Script.ok("fine").pause(Duration.ofMillis(20)).write("HTTP/1.1 408 Too Slow\r\n\r\n");
        try (StallingServer server = StallingServer.start(Behaviour.answering(chatty))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\niterations: 3\nthinkTime: 150ms");
            assertThat(run.failures()).isEmpty();
            assertThat(run.measured().validity().warnings())
                    .contains("2 idle connections were closed, since the service sent bytes on them that nobody had"
                            + " asked for");
            assertThat(run.connected()).isEqualTo(3);
        }
    }

    @Test
    void statusAndBodyAreChecked() throws Exception {
        Script sorry = Script.status(503, "Busy", "sorry");
        LoadRun run = failing(sorry, """
            requests:
              - GET /plain
              - {path: /expected, checks: {status: [200, 404]}}
              - {path: /body, checks: {status: 5xx, bodyContains: [sorry, welcome]}}
            iterations: 4
            """, 12);
        assertThat(run.failures())
                .containsExactlyInAnyOrder(
                        "4 x status: status 503",
                        "4 x status: status 503 instead of 200 or 404",
                        "4 x check: body does not contain 'welcome'");
        assertThat(run.connected()).isEqualTo(1);
        assertThat(run.timesOfFailed().count()).isEqualTo(12);
    }

    @Test
    void idempotentRequestIsSentAgainOnceWhenAKeptConnectionIsLost() throws Exception {
        assertThat(lostEverySecondTime("GET")).isEqualTo("10 requests, 0 failures, server saw 19");
        assertThat(lostEverySecondTime("POST")).isEqualTo("10 requests, 5 failures, server saw 10");
    }

    /** The server answers the first request of each connection, and closes at the second. */
    private static String lostEverySecondTime(String method) throws Exception {
        AtomicInteger count = new AtomicInteger();
        Behaviour behaviour = Behaviour.answering(Script.ok(""))
                .on(
                        "/",
                        request -> count.incrementAndGet() % 2 == 1
                                ? Script.ok("fine")
                                : Script.silence().close());
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, "requests: [" + method + " /]\niterations: 10");
            long bytesEach = run.bytesOut() / server.requests();
            assertThat(run.bytesOut()).isEqualTo(bytesEach * server.requests());
            assertThat(run.resent()).isEqualTo(server.requests() - run.requests());
            return run.requests() + " requests, " + run.failed() + " failures, server saw " + server.requests();
        }
    }

    @Test
    void requestThatIsLostTwiceFails() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Behaviour behaviour = Behaviour.answering(Script.ok(""))
                .on(
                        "/",
                        request -> count.incrementAndGet() == 1
                                ? Script.ok("fine")
                                : Script.silence().close());
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\niterations: 2");
            assertThat(run.failures()).containsExactly("1 x connection: connection closed before the answer");
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void subjectThatIsNotThereIsSaidBeforeTheLoad() throws Exception {
        int port = unusedPort();
        assertThatThrownBy(() -> LoadRun.prepare(
                        LoadRun.scenario("http://127.0.0.1:" + port, "requests: [GET /]\niterations: 1"),
                        new StopSignal()))
                .isInstanceOf(SubjectUnavailableException.class)
                .hasMessage("shop: http://127.0.0.1:" + port + " does not answer: connection refused");
        assertThatThrownBy(() -> LoadRun.prepare(
                        LoadRun.scenario("http://nowhere.invalid", "requests: [GET /]\niterations: 1"),
                        new StopSignal()))
                .hasMessage("shop: http://nowhere.invalid does not answer: unknown host");
    }

    @Test
    void serverThatGoesAwayRefusesAndIsNotFlooded() throws Exception {
        StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("fine")));
        try (Execution execution = LoadRun.prepare(
                LoadRun.scenario(server.url(""), "requests: [GET /]\nusers: 5\nduration: 550ms"), new StopSignal())) {
            server.close();
            LoadRun run = new LoadRun(execution.run((figures, soFar) -> {}));
            assertThat(run.failures()).singleElement().asString().endsWith(" x connection: connection refused");
            // Each of five users tries at 0, 100, ... ms; a pause never is shorter.
            assertThat(run.failed()).isEqualTo(run.requests()).isBetween(5L, 30L);
        }
    }

    /** With many loops, the first have often taken all iterations before the last begin. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20})
    void usersWhoCannotConnectFailEachAlsoBeyondTheWantedIterations(int loops) throws Exception {
        StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("fine")));
        try (Execution execution =
                LoadRun.prepareOnLoops(loops, server.url(""), "requests: [GET /]\nusers: 20\niterations: 8")) {
            server.close();
            LoadRun run = new LoadRun(execution.run((figures, soFar) -> {}));
            assertThat(run.failures()).containsExactly("20 x connection: connection refused");
        }
    }

    private static LoadRun failing(Script script, String yaml, int requests) throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(script))) {
            LoadRun run = LoadRun.of(server, yaml);
            assertThat(run.requests()).isEqualTo(requests).isEqualTo(server.requests());
            assertThat(run.failed()).isEqualTo(requests);
            return run;
        }
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
