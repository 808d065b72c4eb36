package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.store.jdbc.DatabaseLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Raw sockets, since clients that behave do not do such things. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileClientTest {
    private static final int MANY = 200;
    private static final ServerOptions.Limits IMPATIENT =
            ServerOptions.Limits.defaults().withBodyTime(Duration.ofMillis(300)).withAgentTime(Duration.ofMillis(500));

    @TempDir
    private static Path folder;

    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.on(new DatabaseLocation.Embedded(folder), folder, IMPATIENT, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void twoHundredConnectionsAtOnceAreAllAnswered() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            for (Socket socket : sockets) {
                write(
                        socket,
                        "GET /api/v1/collectors/ HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.reader()
                                + "\r\n\r\n");
            }
            for (Socket socket : sockets) {
                assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 200 OK");
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void bodyThatTricklesInIsGivenUpWhileOthersAreAnswered() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(slow, head("Content-Length: 1000"));
            Thread trickle = new Thread(() -> trickle(slow));
            trickle.start();
            server.get("/api/v1/collectors/").with(200);
            assertThat(firstLine(slow)).isEqualTo("HTTP/1.1 408 Request Timeout");
            trickle.interrupt();
            trickle.join();
        }
    }

    @Test
    void hugeBodyIsRefusedBeforeItIsRead() throws Exception {
        try (Socket huge = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(huge, head("Content-Length: 99999999999"));
            assertThat(firstLine(huge)).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
    }

    /** A client reads the answer when it has sent all: a connection closed before that is reset, and the answer lost. */
    @RepeatedTest(30)
    void bodyThatIsALittleTooLargeIsTakenInAndRefused() throws Exception {
        server.post("/api/v1/collectors/", "{\"name\":\"" + "x".repeat(700_000) + "\"}")
                .problem(413, "65536 bytes");
    }

    @Test
    void hugeBodyOfUnknownLengthIsRefusedOnTheWay() throws Exception {
        try (Socket huge = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
            write(huge, head("Transfer-Encoding: chunked") + chunk.repeat(5));
            assertThat(firstLine(huge)).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
    }

    @Test
    void silentAgentIsWaitedForNoLongerThanTheLimit() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            agent.isSilent();
            String id = server.collector("silent", agent.address(), "null");
            server.post("/api/v1/loadtests/run/" + id + "/", "")
                    .problem(504, "silent", agent.address(), "fewer threads");
        }
    }

    @Test
    void whatIsNoHttpHarmsNobody() throws Exception {
        try (Socket noise = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(noise, "\u0016\u0003\u0001hello\r\n\r\n");
            assertThat(firstLine(noise)).startsWith("HTTP/1.1 400");
        }
        server.get("/api/v1/collectors/").with(200);
    }

    @Test
    void filterWithAWrongEscapeIsNotLeftOut() throws Exception {
        try (Socket careless = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            write(
                    careless,
                    "GET /api/v1/loadtests/?collector=%zz HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + server.reader() + "\r\n\r\n");
            assertThat(firstLine(careless)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void pathsLeadNowhereElse() throws Exception {
        server.get("/static/..%2f..%2fserver/schemas.json").with(404);
        server.get("/static/%2e%2e/server/schemas.json").with(404);
        server.get("/static//etc/passwd").with(404);
        server.get("/api/v1/collectors/%00/").problem(400, "not valid HTTP");
    }

    @Test
    void wrongMethodAndUnknownPathAreProblemDocuments() throws Exception {
        Reply wrong = server.call("DELETE", "/api/v1/collectors/", "", server.admin());
        wrong.problem(405, "DELETE", "GET, POST");
        assertThat(wrong.header("Allow")).contains("GET, POST, HEAD");
        server.get("/api/v2/collectors/").problem(404, "/api/openapi.json");
        assertThat(server.get("/").header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
    }

    private String head(String length) {
        return "POST /api/v1/collectors/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + server.admin() + "\r\n" + length + "\r\n\r\n";
    }

    /** A byte now and then, until it is interrupted or the connection is closed. */
    private static void trickle(Socket socket) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(socket, " ");
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            // As it should end.
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
    }
}
