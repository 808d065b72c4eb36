package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallingServerTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void answersAndCountsOnOneKeptConnection() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("fine")))) {
            assertThat(get(server, "/a").body()).isEqualTo("fine");
            assertThat(get(server, "/b").body()).isEqualTo("fine");
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.openConnections()).isEqualTo(1);
        }
    }

    @Test
    void answersNoSoonerThanTheDelay() throws Exception {
        Behaviour slow = Behaviour.answering(Script.ok("late")).after(Duration.ofMillis(50));
        try (StallingServer server = StallingServer.start(slow)) {
            long start = System.nanoTime();
            get(server, "/");
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
        }
    }

    @Test
    void answersNothingWhileItStandsStill() throws Exception {
        long stalledFrom = 20_000_000;
        long period = 300_000_000;
        Behaviour stalling = Behaviour.answering(Script.ok("free"))
                .stalling(new StallPattern(Duration.ofNanos(period - stalledFrom), Duration.ofNanos(period)));
        try (StallingServer server = StallingServer.start(stalling)) {
            for (int i = 0; i < 3; i++) {
                long sent = System.nanoTime() - server.startedAt();
                get(server, "/");
                long answered = System.nanoTime() - server.startedAt();
                boolean sentInStall = sent % period >= stalledFrom;
                assertThat(answered / period).isGreaterThanOrEqualTo(sent / period + (sentInStall ? 1 : 0));
            }
        }
    }

    @Test
    void responderSeesTheWholeRequest() throws Exception {
        Behaviour echo = Behaviour.answering(Script.ok(""))
                .on(
                        "/echo",
                        request -> Script.ok(request.method() + " " + request.target() + " "
                                + request.header("x-tag").orElse("none") + " " + request.bodyText()));
        try (StallingServer server = StallingServer.start(echo)) {
            String large = "ä".repeat(200_000);
            HttpRequest post = HttpRequest.newBuilder(URI.create(server.url("/echo?q=1")))
                    .header("X-Tag", "t1")
                    .POST(BodyPublishers.ofString(large))
                    .build();
            assertThat(client.send(post, BodyHandlers.ofString()).body()).isEqualTo("POST /echo?q=1 t1 " + large);
        }
    }

    @Test
    void playsChunksWithPausesBetweenThem() throws Exception {
        Script inParts = Script.raw("HTTP/1.1 200 OK\r\nTransfer-")
                .pause(Duration.ofMillis(5))
                .write("Encoding: chunked\r\n\r\n3\r\nabc\r\n")
                .pause(Duration.ofMillis(5))
                .write("0\r\n\r\n");
        Behaviour behaviour = Behaviour.answering(inParts).on("/plain", Script.chunked("one ", "two"));
        try (StallingServer server = StallingServer.start(behaviour)) {
            assertThat(get(server, "/").body()).isEqualTo("abc");
            assertThat(get(server, "/plain").body()).isEqualTo("one two");
        }
    }

    @Test
    void interimResponseComesBeforeTheFinalOne() throws Exception {
        Script early =
                Script.raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n").write("HTTP/1.1 204 No Content\r\n\r\n");
        try (StallingServer server = StallingServer.start(Behaviour.answering(early));
                Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String expected = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
            assertThat(new String(socket.getInputStream().readNBytes(expected.length()), StandardCharsets.US_ASCII))
                    .isEqualTo(expected);
        }
    }

    @Test
    void bodyWithoutLengthEndsWithTheConnection() throws Exception {
        Script untilClose = Script.raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it")
                .close();
        try (StallingServer server = StallingServer.start(Behaviour.answering(untilClose))) {
            assertThat(get(server, "/").body()).isEqualTo("all of it");
        }
    }

    @Test
    void closesInMidBodyAndStaysSilentAsTold() throws Exception {
        Behaviour behaviour = Behaviour.answering(Script.silence())
                .on(
                        "/cut",
                        Script.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nten")
                                .close());
        try (StallingServer server = StallingServer.start(behaviour)) {
            assertThatThrownBy(() -> get(server, "/cut")).isInstanceOf(IOException.class);
            HttpRequest impatient = HttpRequest.newBuilder(URI.create(server.url("/")))
                    .timeout(Duration.ofMillis(50))
                    .build();
            assertThatThrownBy(() -> client.send(impatient, BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void resetReachesThePeerAsOne() throws Exception {
        try (StallingServer server = StallingServer.start(
                        Behaviour.answering(Script.silence().reset()));
                Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void faultyResponderAndFaultyClientDoNotEndTheServer() throws Exception {
        Behaviour behaviour = Behaviour.answering(Script.ok("alive")).on("/faulty", request -> {
            throw new IllegalStateException("my fault");
        });
        try (StallingServer server = StallingServer.start(behaviour);
                Socket babbler = new Socket("localhost", server.port())) {
            babbler.getOutputStream().write("hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(babbler.getInputStream().read()).isEqualTo(-1);
            assertThat(get(server, "/faulty").body()).contains("my fault");
            assertThat(get(server, "/").body()).isEqualTo("alive");
        }
    }

    private HttpResponse<String> get(StallingServer server, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofString());
    }
}
