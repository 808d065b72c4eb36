package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoredRuns;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs of all types, killed at seeded moments between their start and, for some, their end: what is left can be read, holds all but the
 * last two steps, and is never judged PASS. More of them: {@code -Dkill.moments=100}.
 */
final class KilledRunIT {
    private static final int MOMENTS = Integer.getInteger("kill.moments", 6);
    private static final long SEED = Long.getLong("kill.seed", 20261201);
    private static final int LONGEST_MILLIS = 5000;
    /** The step is a second; that the machine had something else to do for a while is no loss of ours. */
    private static final Duration MOST_LOST = Duration.ofSeconds(2).plusSeconds(10);

    private static StallingServer server;

    @TempDir
    Path folder;

    /**
     * One kill.
     *
     * @param measuring whether the time counts from when the first results are there, and not from the start of the process
     */
    record Kill(String scenario, boolean measuring, int millis) {}

    @BeforeAll
    static void serve() {
        server = StallingServer.start(Behaviour.answering(Script.ok("hello")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Kill> kills() {
        Random random = new Random(SEED);
        List<String> scenarios = List.of("closed", "command", "cpu", "open", "short");
        return IntStream.range(0, MOMENTS)
                .mapToObj(i -> new Kill(
                        scenarios.get(i % scenarios.size()), random.nextInt(3) > 0, random.nextInt(LONGEST_MILLIS)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void whatIsLeftIsReadableAndNeverAPass(Kill kill) throws Exception {
        writeSuite();
        Instant killed;
        try (JavaProcess process = Perfgate.in(folder).start("run", kill.scenario(), "--output", "out")) {
            if (kill.measuring()) {
                awaitFirst(folder.resolve("out").resolve(kill.scenario()).resolve("run.json"));
            }
            TimeUnit.MILLISECONDS.sleep(kill.millis());
            killed = Instant.now();
            process.destroyForcibly();
            process.awaitExit(Perfgate.LIMIT);
        }
        Path results = folder.resolve("out").resolve(kill.scenario());
        if (Files.exists(results.resolve("run.json"))) {
            checkKept(new FolderStore().read(results), kill, killed);
        }
        if (Files.exists(folder.resolve("out"))) {
            StoredRuns listed = new FolderStore().list(folder.resolve("out"));
            assertThat(listed.unreadable()).isEmpty();
        }
        if (Files.exists(folder.resolve("out/summary.json"))) {
            SuiteResult judged = Rejudgement.of(List.of(folder.resolve("out")));
            if (judged.outcome() == Outcome.PASS) {
                assertThat(judged.runs())
                        .as("only what had ended before the kill")
                        .isNotEmpty()
                        .allMatch(run -> run.run().info().state() == RunState.FINISHED);
            }
        }
    }

    private static void awaitFirst(Path file) throws InterruptedException {
        long deadline = System.nanoTime() + Perfgate.LIMIT.toNanos();
        while (!Files.exists(file) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void checkKept(Run run, Kill kill, Instant killed) {
        if (run.info().state() == RunState.FINISHED) {
            assertThat(kill.scenario()).isEqualTo("short");
            return;
        }
        assertThat(run.info().state()).isEqualTo(RunState.PARTIAL);
        Duration lost = Duration.between(run.info().ended(), killed);
        System.out.printf(
                Locale.ROOT,
                "killed %s after %d ms: %.1f s kept, %.2f s lost%n",
                kill.scenario(),
                kill.millis(),
                Duration.between(run.info().started(), run.info().ended()).toMillis() / 1e3,
                lost.toMillis() / 1e3);
        assertThat(lost).isLessThan(MOST_LOST);
        assertThat(run.measurements().metrics()).isNotEmpty();
    }

    private void writeSuite() throws Exception {
        String url = server.url("");
        PerfYml.write(
                folder,
                """
                scenarios:
                  closed: {baseUrl: "%1$s", users: 3, thinkTime: 5 ms, duration: 60s, requests: [GET /a, GET /b, GET /c]}
                  open: {baseUrl: "%1$s", arrivalRate: 100/s, duration: 60s, requests: [GET /a]}
                  short: {baseUrl: "%1$s", users: 2, thinkTime: 5 ms, duration: 2s, requests: [GET /a]}
                  command: {type: command, commands: ['sleep 0.2'], runs: 500}
                  cpu: {type: cpu, levels: [20], levelTime: 30s, warmUp: 0s, threads: 1}
                """.formatted(url),
                "'closed: error rate < 100 %'",
                "'open: error rate < 100 %'",
                "'short: error rate < 100 %'",
                "'command: wall p50 < 1 h'",
                "'cpu: units per sec > 0'");
    }
}
