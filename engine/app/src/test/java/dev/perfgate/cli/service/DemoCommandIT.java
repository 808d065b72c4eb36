package dev.perfgate.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.JavaProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandIT {
    private static final Duration PROMPTLY = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void answersUntilItIsEnded() throws Exception {
        try (JavaProcess demo = Perfgate.in(folder).start("demo", "--port", "0")) {
            String line = demo.awaitLine(written -> written.contains("listens on "), Perfgate.LIMIT);
            String url = line.replaceFirst(".*listens on (\\S+);.*", "$1");
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(url + "/health")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(health, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            demo.terminate();
            Ended.await(demo, PROMPTLY).with(143);
        }
    }

    @Test
    void takenPortIsNamedWithTheRemedy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Perfgate.in(folder).run("demo", "--port", port).with(3).saying("port " + port, "already in use", "--port");
        }
    }

    @Test
    void wrongOptionsAreNamed() throws Exception {
        Perfgate.in(folder).run("demo", "--delay", "abc").with(2).saying("--delay 'abc'");
        Perfgate.in(folder)
                .run("demo", "--port", "x")
                .with(2)
                .err()
                .first()
                .asString()
                .contains("--port", "'x'");
    }
}
