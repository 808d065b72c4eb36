package dev.perfgate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.doctor.Finding.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports, names and Docker. */
final class ServicesTest {
    /** What Docker 20.10 says, cut short. */
    private static final String VERSION = """
            {"Platform":{"Name":""},"Components":[{"Name":"Engine","Version":"9.9","Details":{"ApiVersion":"0.1"}}],\
            "Version":"20.10.5+dfsg1","ApiVersion":"1.41","MinAPIVersion":"1.12","Os":"linux"}
            """;

    @TempDir
    private Path root;

    @Test
    void takenPortIsNamedWithItsCommand() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            Finding finding = new DefaultPorts(Map.of(port, "demo")).finding();
            assertThat(finding.status()).isEqualTo(Status.WARN);
            assertThat(finding.value()).isEqualTo("taken: " + port + " (demo)");
        }
        assertThat(new DefaultPorts(Map.of(port, "demo")).finding().value()).isEqualTo(port + " free");
    }

    @Test
    void localhostIsJudgedByItsAddresses() throws IOException {
        InetAddress v4 = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        InetAddress v6 = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        InetAddress elsewhere = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        assertThat(localhost(v4, v6)).isEqualTo(Status.OK);
        assertThat(localhost(v6, v4)).isEqualTo(Status.WARN);
        assertThat(localhost(v4, elsewhere)).isEqualTo(Status.FAIL);
        Localhost none = new Localhost(host -> {
            throw new UnknownHostException(host);
        });
        assertThat(none.finding().status()).isEqualTo(Status.FAIL);
    }

    private static Status localhost(InetAddress... addresses) {
        return new Localhost(host -> addresses).finding().status();
    }

    @Test
    void dockerIsAskedForItsVersion() throws Exception {
        Finding finding = dockerThatAnswers("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + VERSION);
        assertThat(finding.status()).isEqualTo(Status.OK);
        assertThat(finding.value()).isEqualTo("version 20.10.5+dfsg1, API 1.41");
    }

    @Test
    void whateverElseAnswersIsNoDocker() throws Exception {
        assertThat(dockerThatAnswers("HTTP/1.0 200 OK\r\n\r\n[1]").value())
                .startsWith("something other than Docker answers at ");
        assertThat(dockerThatAnswers("HTTP/1.0 200 OK\r\n\r\n{\"a\": ").status())
                .isEqualTo(Status.WARN);
        assertThat(dockerThatAnswers("HTTP/1.1 403 Forbidden\r\n\r\n").value())
                .endsWith("does not answer: it answered 'HTTP/1.1 403 Forbidden'");
        assertThat(dockerThatAnswers("").value()).endsWith("does not answer: it answered 'nothing'");
    }

    @Test
    void missingDockerIsNoFault() {
        assertThat(docker(Map.of()).status()).isEqualTo(Status.SKIPPED);
        assertThat(docker(Map.of("DOCKER_HOST", "tcp://build:2375")).value()).contains("tcp://build:2375");
    }

    @Test
    void socketThatNobodyListensOnIsNamed() throws IOException {
        Path socket = root.resolve("dead.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        Finding finding = docker(Map.of("DOCKER_HOST", "unix://" + socket));
        assertThat(finding.status()).isEqualTo(Status.WARN);
        assertThat(finding.value()).startsWith(socket + " does not answer: ");
    }

    private Finding docker(Map<String, String> variables) {
        return new Docker(variables, root.resolve("docker.sock")).finding();
    }

    private Finding dockerThatAnswers(String answer) throws Exception {
        Path socket = root.resolve(Integer.toHexString(answer.hashCode()) + ".sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread answering = new Thread(() -> answerOne(server, answer), "docker");
            answering.start();
            Finding finding = docker(Map.of("DOCKER_HOST", "unix://" + socket));
            answering.join();
            return finding;
        }
    }

    private static void answerOne(ServerSocketChannel server, String answer) {
        try (SocketChannel client = server.accept()) {
            client.read(ByteBuffer.allocate(1024));
            client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The client has what it wanted, or the test fails.
        }
    }
}
