package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Run;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.HistoryFolder;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs after histories whose levels changed three runs ago: the fourth run proves it. */
final class HistoryGatesIT {
    private static final String P95 = "p95 no regression";
    private static final String P99_9 = "p99.9 no regression";
    /** Between the levels of any real run and those of the seeded histories lie orders of magnitude. */
    private static final double FASTER_THAN_ANY = 0.001;

    private static final double USUAL = 5;
    private static final double SLOWER_THAN_ANY = 1e6;
    private static final int RUNS_BEFORE = 40;
    private static final int RUNS_SINCE = 3;

    @TempDir
    Path folder;

    @Test
    void runAfterAHistoryIsJudgedByItAndEveryReportSaysTheSame() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "'" + P95 + "'", "'" + P99_9 + "'");
            perfgate("run", "--output", "seed", "--reports", "none").with(0);
            seed("first", FASTER_THAN_ANY);
            seed("second", SLOWER_THAN_ANY);

            Ended ended = perfgate("run", "--output", "now", "--reports", "html,markdown,junit")
                    .with(1);

            assertReported("first", P95, Status.FAIL, ended);
            assertReported("first", P99_9, Status.NOT_ENOUGH_HISTORY, ended);
            assertReported("second", P95, Status.IMPROVED, ended);
        }
    }

    private void assertReported(String scenario, String gate, Status status, Ended ended) throws Exception {
        Run run = new FolderStore().read(folder.resolve("now").resolve(scenario));
        Verdict verdict = run.verdicts().stream()
                .filter(one -> one.gate().equals(gate))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(ended.outText()).contains(verdict.reason());
        for (Path report : reports(scenario, status)) {
            assertThat(plain(Files.readString(report))).as(report.toString()).contains(verdict.reason());
        }
    }

    /** JUnit's XML has no place for why a case passed. */
    private List<Path> reports(String scenario, Status status) {
        return Stream.of("report.html", "summary.md", "junit.xml")
                .filter(name -> !(name.equals("junit.xml") && status == Status.IMPROVED))
                .map(name -> folder.resolve("now").resolve(scenario).resolve(name))
                .toList();
    }

    /** Without what keeps a text from being markup. */
    private static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Runs as the one that was made, before it: at one level first, and then at a usual one. */
    private void seed(String scenario, double level) throws Exception {
        Path file = folder.resolve(".perf/history");
        PastRun made = new HistoryFolder(file).read(scenario).runs().get(0);
        Files.delete(file.resolve(scenario + ".jsonl"));
        for (int i = 0; i < RUNS_BEFORE + RUNS_SINCE; i++) {
            double noise = 1 + 0.001 * (i % 7);
            new HistoryFolder(file).append(past(made, i, noise * (i < RUNS_BEFORE ? level : USUAL)));
        }
    }

    private static PastRun past(PastRun made, int i, double p95) {
        RunInfo info = made.info();
        Duration ago = Duration.ofHours(RUNS_BEFORE + RUNS_SINCE - (long) i);
        return new PastRun(
                new RunInfo(
                        "seeded-" + i,
                        info.scenario(),
                        info.type(),
                        info.started().minus(ago),
                        info.ended().minus(ago),
                        info.state(),
                        info.toolVersion()),
                made.source(),
                made.conditions(),
                made.end(),
                made.figures().stream()
                        .filter(figure -> figure.key().metric().equals("response_time")
                                && figure.key().scope().isEmpty()
                                && figure.key().statistic().equals("p95"))
                        .map(figure -> new PastFigure(figure.key(), figure.unit(), figure.direction(), p95))
                        .toList());
    }

    private Ended perfgate(String... arguments) throws Exception {
        return Perfgate.in(folder).run(arguments);
    }
}
