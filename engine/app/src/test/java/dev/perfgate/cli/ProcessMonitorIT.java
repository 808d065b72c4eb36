package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.testkit.JavaProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process is watched beside a load that knows nothing of it. */
@EnabledOnOs(OS.LINUX)
final class ProcessMonitorIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private JavaProcess demo;
    private int port;

    @BeforeEach
    void startDemo() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        demo = Perfgate.in(folder).start("demo", "--port", String.valueOf(port));
        demo.awaitLine(line -> line.contains(String.valueOf(port)), Perfgate.LIMIT);
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/db.pid"), demo.pid() + "\n");
    }

    @AfterEach
    void stopDemo() {
        demo.close();
    }

    @Test
    void processIsDrawnBesideTheLoadAndJudged() throws Exception {
        suite("{pidFile: run/db.pid}", "4s", "load / db: memory < 10 GB");
        Perfgate.in(folder)
                .run("run", "--output", "out")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("PASS") && line.contains("memory"));
        JsonNode run = JSON.readTree(folder.resolve("out/load/run.json").toFile());
        assertThat(run.toString()).contains("\"memory\"", "\"threads\"", "\"open_files\"", "\"db\"");
        assertThat(folder.resolve("out/load/report.html")).content().contains("Memory of processes");
    }

    @Test
    void partMayStandBehindTheFigureOfAGate() throws Exception {
        suite("{pidFile: run/db.pid}", "2s", "load: memory of db < 1 KB");
        Perfgate.in(folder)
                .run("run", "--output", "out")
                .with(1)
                .out()
                .anyMatch(line -> line.contains("FAIL") && line.contains("memory of db < 1 KB"));
    }

    @Test
    void loadEndsOnceTheProcessIsTooLarge() throws Exception {
        suite("{pidFile: run/db.pid}", "1h", "load: stop when memory of db > 1 MB");
        Perfgate.in(folder)
                .run("run", "--output", "out")
                .with(1)
                .out()
                .anyMatch(line -> line.contains("FAIL") && line.contains("memory of db"));
        suite("{pidFile: run/db.pid}", "3s", "load: stop when memory of db > 10 GB");
        Perfgate.in(folder)
                .run("run", "--output", "out")
                .with(0)
                .out()
                .anyMatch(line -> line.contains("PASS") && line.contains("memory of db"));
    }

    @Test
    void processThatIsNotThereIsSaidBeforeTheLoad() throws Exception {
        suite("{pidFile: run/none.pid}", "60s", "load: p95 < 10 s");
        Perfgate.in(folder)
                .run("run", "--output", "out")
                .with(3)
                .err()
                .anyMatch(line -> line.contains("monitor 'db'") && line.contains("none.pid does not exist"));
    }

    private void suite(String process, String duration, String gate) throws Exception {
        PerfYml.write(folder, """
                scenarios:
                  load:
                    baseUrl: http://127.0.0.1:%d
                    users: 2
                    thinkTime: 20ms
                    duration: %s
                    requests: [GET /health]
                    monitors: {db: {process: %s}}
                """.formatted(port, duration, process), "'" + gate + "'");
    }
}
