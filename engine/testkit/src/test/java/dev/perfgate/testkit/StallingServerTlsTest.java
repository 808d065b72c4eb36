package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StallingServerTlsTest {
    private static final Behaviour SECRET = Behaviour.answering(Script.ok("secret"));

    @TempDir
    private Path folder;

    @Test
    void answersOverTlsToThoseWhoTrustTheCertificate() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.context()).build();
        try (StallingServer server = StallingServer.startTls(SECRET, certificate)) {
            assertThat(get(client, server)).isEqualTo("secret");
            assertThat(get(client, server)).isEqualTo("secret");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void strangerRefusesTheCertificate() throws Exception {
        try (StallingServer server = StallingServer.startTls(SECRET, TestCertificate.create(folder))) {
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), server)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void resetPassesThroughTls() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        Behaviour resetting = Behaviour.answering(Script.silence().reset());
        try (StallingServer server = StallingServer.startTls(resetting, certificate);
                Socket socket = certificate.context().getSocketFactory().createSocket("localhost", server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void certificateAndKeyAreWrittenAsPem() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder);
        assertThat(certificate.certificatePem()).content().startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(certificate.keyPem()).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    private static String get(HttpClient client, StallingServer server) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url("/"))).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
