package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once, on one machine or into one folder. */
final class TwoRunsIT {
    private static final String SHORT = "0.2s";

    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));
    private JavaProcess first;

    @BeforeEach
    void oneLoads() throws Exception {
        PerfYml.longScenario(folder, server.url("/"), "p95 < 10 s");
        first = Perfgate.in(folder).start("run", "--output", "out");
        long deadline = System.nanoTime() + Perfgate.LIMIT.toNanos();
        while (server.requests() < 20 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @AfterEach
    void stop() {
        first.close();
        server.close();
    }

    @Test
    void secondRunWaitsForTheFirstAndSaysForWhom() throws Exception {
        try (JavaProcess second = Perfgate.in(folder).start("http", server.url("/"), "--iterations", "3")) {
            String line = second.awaitLine(said -> said.startsWith("waiting to load this machine"), Perfgate.LIMIT);
            assertThat(line)
                    .contains("process " + first.pid() + " (" + real(folder).resolve("out") + ", since ");
            assertThat(line).endsWith("; at most 10m 00s");
            first.destroyForcibly();
            assertThat(second.awaitExit(Perfgate.LIMIT)).isZero();
        }
    }

    @Test
    void secondRunThatWaitedLongEnoughLoadsNothing() throws Exception {
        Perfgate.in(folder)
                .run("http", server.url("/"), "--lock-wait", SHORT)
                .with(3)
                .saying(
                        "nothing was loaded: not free to load this machine after a wait of 200ms (--lock-wait): process "
                                + first.pid());
    }

    @Test
    void folderIsWrittenIntoByOneRunOnlyAlsoBesideOthers() throws Exception {
        Perfgate.in(folder)
                .run("run", "--output", "out", "--parallel", "--lock-wait", SHORT)
                .with(3)
                .saying("not free to write into " + real(folder).resolve("out") + " after a wait of 200ms");
    }

    @Test
    void runsThatLoadAtTheSameTimeNoteOneAnother() throws Exception {
        Perfgate.in(folder)
                .run("http", server.url("/"), "--iterations", "3", "--parallel", "-o", "beside")
                .with(0);
        assertThat(new FolderStore().read(folder.resolve("beside")).validity().warnings())
                .anyMatch(warning ->
                        warning.startsWith("another run loaded this machine at the same time: process " + first.pid()));
        first.terminate();
        first.awaitExit(Duration.ofSeconds(30));
        assertThat(new FolderStore().read(folder.resolve("out/long")).info().state())
                .isEqualTo(RunState.INTERRUPTED);
    }

    private static Path real(Path folder) throws Exception {
        return folder.toRealPath();
    }
}
