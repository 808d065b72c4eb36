package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.scenario.StopSignal;
import dev.perfgate.testkit.TestCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Users whose connection is never ready: each is a failure, with the time that it waited. */
@Timeout(60)
class ConnectingTest {
    private static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        certificate = TestCertificate.create(folder);
    }

    @Test
    void handshakeThatIsNeverAnsweredFailsWithinTheTimeout() throws Exception {
        // One connection tries the subject, two users are served.
        try (FewHandshakes server = new FewHandshakes(certificate.context(), 3)) {
            LoadRun run = LoadRun.of(
                    server.url(),
                    "insecure: true\nrequests: [GET /]\nusers: 6\nduration: 900ms\nthinkTime: 50ms\ntimeout: 300ms",
                    new StopSignal(),
                    (figures, soFar) -> {});
            assertThat(run.failures()).singleElement().asString().endsWith(" x timeout: no connection within 300ms");
            // Four users try at 0, 350 and 700 ms, the last time beyond the end of the load, or fewer times on a busy
            // machine.
            assertThat(run.failed()).isBetween(4L, 12L);
            assertThat(run.timesOfFailed().count()).isEqualTo(run.failed());
            assertThat(run.timesOfFailed().min()).isBetween(299.0, 301.0);
            assertThat(run.responseTimes().count())
                    .isEqualTo(run.requests() - run.failed())
                    .isPositive();
        }
    }

    @Test
    void userWhoIsStillConnectingWhenTheOthersHaveDoneAllFails() throws Exception {
        try (FewHandshakes server = new FewHandshakes(certificate.context(), 2)) {
            LoadRun run = LoadRun.of(
                    server.url(),
                    "insecure: true\nrequests: [GET /]\nusers: 3\niterations: 20\ntimeout: 400ms",
                    new StopSignal(),
                    (figures, soFar) -> {});
            assertThat(run.failures()).containsExactly("2 x timeout: no connection within 400ms");
            assertThat(run.requests()).isBetween(20L, 22L);
        }
    }

    @Test
    void arrivalThatGetsNoConnectionFailsWithinTheTimeout() throws Exception {
        try (FewHandshakes server = new FewHandshakes(certificate.context(), 1)) {
            LoadRun run = LoadRun.of(
                    server.url(),
                    "insecure: true\nrequests: [GET /]\narrivalRate: 20/s\nduration: 500ms\nconnections: 0\ntimeout: 200ms",
                    new StopSignal(),
                    (figures, soFar) -> {});
            assertThat(run.failures()).containsExactly("10 x timeout: no connection within 200ms");
        }
    }

    /** Answers only so many handshakes; later connections are taken, and nothing is ever said on them. */
    private static final class FewHandshakes implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        private final SSLContext context;
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private int left;

        FewHandshakes(SSLContext context, int handshakes) throws IOException {
            this.context = context;
            this.left = handshakes;
            daemon(this::accept);
        }

        String url() {
            return "https://127.0.0.1:" + listener.getLocalPort();
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "few-handshakes");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = listener.accept();
                    open.add(client);
                    if (left-- > 0) {
                        daemon(() -> serve(client));
                    }
                }
            } catch (IOException closed) {
                // close() ends it.
            }
        }

        private void serve(Socket raw) {
            try (Socket client = context.getSocketFactory().createSocket(raw, null, true)) {
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[4096];
                while (in.read(buffer) > 0) {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException peerGone) {
                // The client sees its side of it.
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
