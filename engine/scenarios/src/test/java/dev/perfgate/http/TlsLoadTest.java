package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import dev.perfgate.testkit.TestCertificate;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsLoadTest {
    private static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        certificate = TestCertificate.create(folder);
    }

    @Test
    void insecureTakesAnyCertificate() throws Exception {
        String large = "x".repeat(500_000) + "needle";
        Behaviour behaviour = Behaviour.answering(Script.ok("fine")).on("/large", Script.ok(large));
        try (StallingServer server = StallingServer.startTls(behaviour, certificate)) {
            LoadRun run = LoadRun.of(server, """
                insecure: true
                requests: [GET /, {path: /large, checks: {bodyContains: needle}}]
                users: 3
                iterations: 30
                """);
            assertThat(run.failures()).isEmpty();
            assertThat(run.requests()).isEqualTo(60).isEqualTo(server.requests());
            assertThat(run.connected()).isEqualTo(3);
            assertThat(run.bytesIn()).isBetween(30L * large.length(), 30L * (large.length() + 500));
        }
    }

    @Test
    void strangersCertificateIsRefusedWithItsRemedy() throws Exception {
        try (StallingServer server = StallingServer.startTls(Behaviour.answering(Script.ok("")), certificate)) {
            assertThatThrownBy(() -> LoadRun.prepare(
                            LoadRun.scenario(server.url(""), "requests: [GET /]\niterations: 1"), new StopSignal()))
                    .isInstanceOf(SubjectUnavailableException.class)
                    .hasMessage("shop: " + server.url("")
                            + " does not answer: TLS: the server's certificate is not trusted")
                    .extracting(e -> ((SubjectUnavailableException) e).remedy())
                    .asString()
                    .contains("'insecure: true'");
        }
    }

    @Test
    void serverWithoutTlsIsCalledOne() throws Exception {
        try (PlainPort plain = PlainPort.saying("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> LoadRun.prepare(
                            LoadRun.scenario("https://localhost:" + plain.port(), "requests: [GET /]\niterations: 1"),
                            new StopSignal()))
                    .hasMessageEndingWith(" does not answer: TLS: the server does not speak TLS");
        }
    }

    @Test
    void connectionsThatAreClosedOrResetAreOpenedAgain() throws Exception {
        Behaviour behaviour = Behaviour.answering(Script.raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it")
                        .close())
                .on("/reset", Script.silence().reset());
        try (StallingServer server = StallingServer.startTls(behaviour, certificate)) {
            LoadRun run = LoadRun.of(server, "insecure: true\nrequests: [GET /, POST /reset]\niterations: 5");
            assertThat(run.requests()).isEqualTo(10);
            assertThat(run.failures()).containsExactly("5 x connection: connection reset");
        }
    }
}
