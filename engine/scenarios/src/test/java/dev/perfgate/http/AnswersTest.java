package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes over real sockets when all is well, and what is counted of it. */
class AnswersTest {
    @Test
    void everyRequestAndByteIsCounted() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nfine";
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("fine")))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /a]\nusers: 3\niterations: 500");
            assertThat(run.requests()).isEqualTo(500).isEqualTo(server.requests());
            assertThat(run.failed()).isZero();
            assertThat(run.responseTimes().count()).isEqualTo(500);
            assertThat(run.bytesIn()).isEqualTo(500L * answer.length());
            String request = "GET /a HTTP/1.1\r\nHost: localhost:" + server.port()
                    + "\r\nAccept: */*\r\nUser-Agent: perfgate\r\n\r\n";
            assertThat(run.bytesOut()).isEqualTo(500L * request.length());
        }
    }

    @Test
    void connectionsAreKeptAndUsedAgain() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("fine")))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /a, GET /b]\nusers: 3\niterations: 300");
            assertThat(run.connected()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(3 + 1);
            assertThat(server.requests()).isEqualTo(600);
        }
    }

    @Test
    void connectionThatTheServerClosesIsOpenedAgain() throws Exception {
        Script closing = Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
                .close();
        Script untilClose = Script.raw("HTTP/1.1 200 OK\r\n\r\nup to the end").close();
        Behaviour behaviour = Behaviour.answering(closing).on("/end", untilClose);
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /, GET /end]\nusers: 2\niterations: 50");
            assertThat(run.failures()).isEmpty();
            assertThat(run.requests()).isEqualTo(100).isEqualTo(server.requests());
            assertThat(run.connected()).isBetween(100L, 102L);
        }
    }

    @Test
    void requestsOfOneNameAreCountedTogether() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("item")))) {
            LoadRun run = LoadRun.of(server, """
                    requests:
                      - {path: /items/1, name: "/items/{id}"}
                      - GET /health
                      - {path: /items/2, name: "/items/{id}"}
                    iterations: 10
                    """);
            assertThat(run.requests("/items/{id}")).isEqualTo(20);
            assertThat(run.requests("GET /health")).isEqualTo(10);
            assertThat(run.requests()).isEqualTo(30);
        }
    }

    @Test
    void largeAnswersAreReadWholeAndTheirTextFound() throws Exception {
        String large = "x".repeat(3_000_000) + "needle";
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok(large)))) {
            LoadRun run = LoadRun.of(
                    server, "requests: [{path: /, checks: {bodyContains: needle}}]\nusers: 2\niterations: 10");
            assertThat(run.failures()).isEmpty();
            assertThat(run.bytesIn()).isGreaterThan(10L * large.length());
        }
    }

    @Test
    void headThatComesAheadOfALargeBodyIsNoProblem() throws Exception {
        String body = "b".repeat(500_000);
        Script inParts = Script.raw("HTTP/1.1 200 OK\r\nContent-")
                .pause(Duration.ofMillis(20))
                .write("Length: 500000\r\n\r\n" + body);
        try (StallingServer server = StallingServer.start(Behaviour.answering(inParts))) {
            LoadRun run = LoadRun.of(server, "requests: [GET /]\niterations: 5");
            assertThat(run.failures()).isEmpty();
        }
    }

    @Test
    void largeRequestsArriveWhole() throws Exception {
        Behaviour echoLength =
                Behaviour.answering(Script.ok("")).on("/", request -> Script.ok("got " + request.body().length));
        try (StallingServer server = StallingServer.start(echoLength)) {
            String body = "y".repeat(400_000);
            LoadRun run = LoadRun.of(
                    server,
                    "requests: [{path: /, body: " + body
                            + ", checks: {bodyContains: got 400000}}]\nusers: 2\niterations: 10");
            assertThat(run.failures()).isEmpty();
            assertThat(run.bytesOut()).isGreaterThan(10L * body.length());
        }
    }

    @Test
    void manySmallWritesAndASlowDribbleMakeOneAnswer() throws Exception {
        Script dribble = Script.silence();
        for (String part : letters("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabcdef")) {
            dribble = dribble.write(part).pause(Duration.ofMillis(1));
        }
        Script chunks = Script.chunked(letters("abc".repeat(100)).toArray(String[]::new));
        Behaviour behaviour = Behaviour.answering(dribble).on("/chunks", chunks);
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, """
                    requests:
                      - {path: /, checks: {bodyContains: abcdef}}
                      - {path: /chunks, checks: {bodyContains: abcabc}}
                    users: 4
                    iterations: 20
                    """);
            assertThat(run.failures()).isEmpty();
            assertThat(run.requests()).isEqualTo(40).isEqualTo(server.requests());
            assertThat(run.connected()).isEqualTo(4);
        }
    }

    @Test
    void interimAnswersAndAnswersWithoutBodyKeepTheConnection() throws Exception {
        Script early = Script.raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
                .pause(Duration.ofMillis(2))
                .write("HTTP/1.1 204 No Content\r\n\r\n");
        Script toHead = Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
        Behaviour behaviour = Behaviour.answering(early).on("/head", toHead);
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, "requests: [GET /, HEAD /head]\nusers: 2\niterations: 10");
            assertThat(run.failures()).isEmpty();
            assertThat(run.connected()).isEqualTo(2);
        }
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
