package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseLocation;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Slice;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int WRITERS = 4;
    private static final int ENOUGH = 300;
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    /** What the server has answered 201 to; names of collectors. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void nothingAcknowledgedIsLostByKillsInMidWrite() throws Exception {
        String token = makeToken();
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(token, kill);
        }
        try (Database database = open()) {
            Set<String> kept = database.collectors().list(new Slice.After(Optional.empty(), 1_000_000)).stream()
                    .map(collector -> collector.description().name())
                    .collect(Collectors.toSet());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH);
            assertThat(kept).containsAll(acknowledged);
        }
    }

    @Test
    void serverDoesNotStartWhileACommandHasTheDatabaseOpen() throws Exception {
        try (Database command = open();
                JavaProcess server = start()) {
            assertThat(server.awaitExit(LIMIT)).isEqualTo(3);
            assertThat(String.join("\n", server.stderr()))
                    .contains("another process has it open", "start the server when it has ended")
                    .doesNotContain("at dev.perfgate");
            assertThat(command.collectors().count()).isZero();
        }
        try (JavaProcess server = start()) {
            server.awaitLine(written -> written.contains("listens on "), LIMIT);
        }
    }

    private JavaProcess start() throws IOException {
        return JavaCommand.jar(Path.of(System.getProperty("perfgate.jar", "target/perfgate.jar")))
                .in(folder)
                .arguments("serve", "--port", "0", "--data", folder.toString())
                .start();
    }

    private void writeUntilKilled(String token, int kill) throws Exception {
        try (JavaProcess server = start()) {
            String line = server.awaitLine(written -> written.contains("listens on "), LIMIT);
            String url = line.replaceFirst(".*listens on (\\S+);.*", "$1");
            int before = acknowledged.size();
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = kill + "-" + writer + "-";
                Thread thread = new Thread(() -> write(url, token, prefix));
                thread.start();
                writers.add(thread);
            }
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (acknowledged.size() < before + ENOUGH && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            server.destroyForcibly();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private void write(String url, String token, String prefix) {
        HttpClient client = HttpClient.newHttpClient();
        try {
            for (int number = 0; ; number++) {
                String name = prefix + number;
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/collectors/"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"pcd_address\":\"h\"}"))
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 201) {
                    acknowledged.add(name);
                }
            }
        } catch (IOException e) {
            // The server is gone, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String makeToken() {
        try (Database database = open()) {
            return database.tokens().create("writer", Scope.ADMIN, null);
        }
    }

    private Database open() {
        return Database.open(new DatabaseLocation.Embedded(folder), folder, Clock.systemUTC());
    }
}
