package dev.perfgate.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PushTest {
    private static final Path RUN = Path.of("../core/src/test/resources/runs/v1/checkout.json");

    @TempDir
    Path folder;

    /** What has arrived, and what is answered. */
    private final List<String> arrived = new ArrayList<>();

    private volatile int status = 201;
    /** Over the run of this id the server fails. */
    private volatile String failing = "no such id";

    private volatile Meanwhile meanwhile = () -> {};

    /** What another process does. */
    private interface Meanwhile {
        void happens() throws IOException;
    }

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = listen(0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void runIsSentWithItsTokenAndNotKept() throws Exception {
        Push.Result result = push().send(List.of(run("a")));
        assertThat(result).isEqualTo(new Push.Result(1, 0, List.of()));
        assertThat(arrived).singleElement().asString().startsWith("POST /api/v1/runs/ Bearer token {");
        assertThat(spooled()).isEmpty();
        assertThat(push().send(List.of())).isEqualTo(new Push.Result(0, 0, List.of()));
    }

    @Test
    void runOfAServerThatIsNotThereIsSentOnceLater() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        Push.Result kept = push(port).send(List.of(run("a"), run("b")));
        assertThat(kept.sent()).isZero();
        assertThat(kept.waiting()).isEqualTo(2);
        assertThat(kept.warnings())
                .singleElement()
                .asString()
                .contains("127.0.0.1:" + port, "cannot be reached", "2 run(s)");
        server = listen(port);
        assertThat(push(port).send(List.of(run("c")))).isEqualTo(new Push.Result(3, 0, List.of()));
        assertThat(push(port).send(List.of())).isEqualTo(new Push.Result(0, 0, List.of()));
        assertThat(arrived).hasSize(3);
    }

    @Test
    void sameRunIsKeptOnce() throws Exception {
        status = 503;
        push().send(List.of(run("a")));
        assertThat(push().send(List.of(run("a"))).waiting()).isEqualTo(1);
    }

    @Test
    void runWaitsForATokenThatCounts() throws Exception {
        status = 401;
        Push.Result kept = push().send(List.of(run("a")));
        assertThat(kept.warnings()).singleElement().asString().contains("answered 401: no such token");
        status = 200;
        assertThat(push().send(List.of()).sent()).isEqualTo(1);
    }

    @Test
    void whatMustBeMendedFirstIsSaid() throws Exception {
        status = 403;
        assertThat(push().send(List.of(run("a"))).warnings())
                .singleElement()
                .asString()
                .contains("1 run(s) are waiting to be sent", "--scope run");
        status = 404;
        assertThat(push().send(List.of()).warnings()).singleElement().asString().contains("'perfgate serve'");
    }

    @Test
    void tlsToAServerThatSpeaksNoneIsNotTakenForOneThatIsGone() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerPlainly(plain));
            answering.start();
            Push tls = new Push("https://127.0.0.1:" + plain.getLocalPort(), "token", folder.resolve("spool"));
            assertThat(tls.send(List.of(run("a"))).warnings())
                    .singleElement()
                    .asString()
                    .contains("with TLS", "http://");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getOutputStream().write(answer);
                // Until the other side has had enough.
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // As it should end: the other side, or the test, has closed.
            }
        }
    }

    @Test
    void runOverWhichTheServerFailsHoldsUpNoOther() throws Exception {
        failing = "0d2c8b1f7a1a";
        Push.Result result = push().send(List.of(run("a"), run("b")));
        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.waiting()).isEqualTo(1);
        assertThat(result.warnings()).singleElement().asString().contains("answered 500", "0d2c8b1f7a1a.run.json");
        failing = "no such id";
        assertThat(push().send(List.of())).isEqualTo(new Push.Result(1, 0, List.of()));
    }

    @Test
    void runThatAnotherProcessHasSentMeanwhileIsNoFailure() throws Exception {
        status = 503;
        push().send(List.of(run("a"), run("b")));
        status = 201;
        // The first one is just being answered when the other process is done with both.
        meanwhile = () -> spooled().forEach(file -> {
            if (file.endsWith("1b.run.json")) {
                assertThat(Path.of(file).toFile().delete()).isTrue();
            }
        });
        assertThat(push().send(List.of())).isEqualTo(new Push.Result(1, 0, List.of()));
    }

    @Test
    void refusedRunIsSetAsideAndHoldsUpNoOther() throws Exception {
        status = 400;
        Push.Result refused = push().send(List.of(run("a")));
        assertThat(refused.waiting()).isZero();
        assertThat(refused.warnings())
                .singleElement()
                .asString()
                .contains("400", "will not be sent again", "refused.json");
        status = 201;
        assertThat(push().send(List.of(run("b"))).sent()).isEqualTo(1);
        assertThat(spooled()).singleElement().asString().endsWith(".refused.json");
    }

    @Test
    void serversDoNotGetEachOthersRuns() throws Exception {
        status = 503;
        push().send(List.of(run("a")));
        status = 201;
        Push other = new Push("http://localhost:" + server.getAddress().getPort(), "token", folder.resolve("spool"));
        assertThat(other.send(List.of()).sent()).isZero();
    }

    @Test
    void wrongUrlOrTokenIsToldBeforeAnythingRuns() {
        assertThatThrownBy(() -> new Push("perf.example", "t", folder)).hasMessageContaining("'perf.example'");
        assertThatThrownBy(() -> new Push("http://perf.example", "", folder)).hasMessageContaining("PERFGATE_TOKEN");
        assertThatThrownBy(() -> new Push("http://perf.example", "a\nb", folder))
                .isInstanceOf(PushException.class);
    }

    private Push push() {
        return push(server.getAddress().getPort());
    }

    private Push push(int port) {
        return new Push("http://127.0.0.1:" + port + "/", "token", folder.resolve("spool"));
    }

    private Path run(String idEnd) throws IOException {
        Path file = folder.resolve(idEnd).resolve("run.json");
        Files.createDirectories(folder.resolve(idEnd));
        return Files.writeString(file, Files.readString(RUN).replace("0d2c8b1f7a11\"", "0d2c8b1f7a1" + idEnd + "\""));
    }

    private List<String> spooled() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("spool"))) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        meanwhile.happens();
        int answered = body.contains(failing + "\"") ? 500 : status;
        if (answered < 300) {
            arrived.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        }
        byte[] answer = "{\"detail\": \"no such token\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answered, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
