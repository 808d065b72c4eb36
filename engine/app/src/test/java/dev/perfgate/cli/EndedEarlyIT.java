package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that somebody, or something, ends before their time. */
final class EndedEarlyIT {
    private static final Duration IN_ORDER = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));

    @BeforeEach
    void aLongRun() throws Exception {
        PerfYml.longScenario(folder, server.url("/"), "p95 < 10 s");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path results() {
        return folder.resolve("out/long");
    }

    private JavaProcess startedAndMeasuring() throws Exception {
        JavaProcess process = Perfgate.in(folder).start("run", "--output", "out");
        awaitRequests(150);
        awaitCheckpoint();
        return process;
    }

    private void awaitRequests(long number) throws InterruptedException {
        long deadline = System.nanoTime() + Perfgate.LIMIT.toNanos();
        while (server.requests() < number && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void awaitCheckpoint() throws InterruptedException {
        long deadline = System.nanoTime() + Perfgate.LIMIT.toNanos();
        while (!Files.exists(results().resolve("run.json")) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void killedRunLeavesWhatItMeasured() throws Exception {
        try (JavaProcess process = startedAndMeasuring()) {
            process.destroyForcibly();
            assertThat(process.awaitExit(Perfgate.LIMIT)).isEqualTo(137);
        }
        Run run = new FolderStore().read(results());
        assertThat(run.info().state()).isEqualTo(RunState.PARTIAL);
        assertThat(requests(run)).isPositive();
        assertThat(run.measurements().timeline().series()).isNotEmpty();

        Ended judged = Perfgate.in(folder).run("gate", "out/long").with(3);
        judged.err().singleElement().asString().contains("long", "partial");
        Perfgate.in(folder).run("gate", "out").with(3).saying("not been run to their end");
    }

    @Test
    void formerRunIsNotTakenForTheKilledOne() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"), "p95 < 10 s");
        Perfgate.in(folder).run("run", "--output", "out").with(0);
        Files.move(folder.resolve("out/first"), results());
        PerfYml.longScenario(folder, server.url("/"), "p95 < 10 s");
        try (JavaProcess process = Perfgate.in(folder).start("run", "--output", "out")) {
            awaitRequests(20);
            process.destroyForcibly();
            process.awaitExit(Perfgate.LIMIT);
        }
        assertThat(Perfgate.in(folder).run("gate", "out/long").code()).isNotZero();
        Perfgate.in(folder).run("gate", "out").with(3);
    }

    @Test
    void ctrlCEndsTheRunInOrder() throws Exception {
        try (JavaProcess process = startedAndMeasuring()) {
            process.interrupt();
            assertInterrupted(Ended.await(process, IN_ORDER));
        }
    }

    @Test
    void terminationEndsTheRunInOrder() throws Exception {
        try (JavaProcess process = startedAndMeasuring()) {
            process.terminate();
            assertInterrupted(Ended.await(process, IN_ORDER));
        }
    }

    @Test
    void ctrlCEndsTheWaitForASubject() throws Exception {
        try (StallingServer notYet = StallingServer.start(Behaviour.answering(Script.status(503, "Later", "")))) {
            PerfYml.write(folder, """
                    scenarios:
                      shop: {baseUrl: "%s", iterations: 1, ready: GET /health, readyTimeout: 1h, requests: [GET /]}
                    """.formatted(notYet.url("")));
            try (JavaProcess process = Perfgate.in(folder).start("run", "--output", "out")) {
                long deadline = System.nanoTime() + Perfgate.LIMIT.toNanos();
                while (notYet.requests() < 2 && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                process.interrupt();
                Ended ended = Ended.await(process, IN_ORDER).with(130);
                ended.err().anyMatch(line -> line.endsWith("nothing was loaded, since the run was ended before"));
            }
        }
    }

    private void assertInterrupted(Ended ended) throws Exception {
        ended.with(130)
                .out()
                .anyMatch(line -> line.contains("Interrupted"))
                .anyMatch(line -> line.contains("report: "));
        Run run = new FolderStore().read(results());
        assertThat(run.info().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(requests(run)).isGreaterThanOrEqualTo(100);
        assertThat(results().resolve("report.html")).exists();
        assertThat(folder.resolve("out/summary.json")).content().contains("\"outcome\": \"interrupted\"");
        Perfgate.in(folder)
                .run("gate", "out/long")
                .with(3)
                .err()
                .singleElement()
                .asString()
                .contains("interrupted");
    }

    private static double requests(Run run) {
        return run.metric(LoadMetrics.REQUESTS).orElseThrow().value();
    }
}
