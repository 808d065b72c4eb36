package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.suite.HistoryBook;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.trend.BuildRun;
import dev.perfgate.trend.HistoryWindow;
import dev.perfgate.trend.TrendIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates judged against a job's index, as a build server configures what they compare with. */
class GivenHistoryTest {
    private static final String RELATIVE = "checkout: p95 within 10 % of baseline";

    @TempDir
    Path root;

    private TrendIndex index = new TrendIndex(Path.of(""), "");

    @BeforeEach
    void makeIndex() {
        index = new TrendIndex(root.resolve("shop"), "job shop");
    }

    @Test
    void buildsAreComparedWithThePreviousOneAndAddedWithWhatJudgedThem() {
        assertThat(build(1, 100, new Choice.Previous()).status()).isEqualTo(Status.NO_BASELINE);
        assertThat(build(2, 105, new Choice.Previous()).status()).isEqualTo(Status.PASS);
        Verdict third = build(3, 200, new Choice.Previous());
        assertThat(third.status()).isEqualTo(Status.FAIL);
        assertThat(third.reason()).contains("baseline previous: run run-2");
        assertThat(build(4, 200, new Choice.Previous()).status()).isEqualTo(Status.PASS);

        assertThat(index.newest("", 9))
                .extracting(result -> result.run().end().outcome())
                .containsExactly(Outcome.WARN, Outcome.PASS, Outcome.FAIL, Outcome.PASS);
    }

    @Test
    void failedBuildIsNoBaselineWhereOnlySuccessfulOnesAre() {
        build(1, 100, new Choice.PreviousPassed());
        build(2, 200, new Choice.PreviousPassed());
        Verdict third = build(3, 201, new Choice.PreviousPassed());

        assertThat(third.status()).isEqualTo(Status.FAIL);
        assertThat(third.reason()).contains("run run-1", "previous that did not fail");
    }

    @Test
    void fixedBuildAndTargetBranchAreFoundHoweverOldTheyAre() {
        build(1, 100, new Choice.Previous());
        for (int i = 2; i < 12; i++) {
            index.append(new BuildRun(
                    i, "", judged(run("run-" + i, i, "feature", 50)).line(), List.of()));
        }
        HistoryWindow narrow = new HistoryWindow(3, Set.of(), Set.of());
        Run now = run("now", 12, "feature", 102);

        HistoryStore fixed = index.history(12, "", new HistoryWindow(3, Set.of(), Set.of("run-1")));
        assertThat(verdict(now, fixed, new Choice.OneRun("run-1")).status()).isEqualTo(Status.PASS);
        HistoryStore branch = index.history(12, "", narrow.withBranch("main"));
        assertThat(verdict(now, branch, new Choice.Branch("main")).status()).isEqualTo(Status.PASS);
        assertThat(verdict(now, index.history(12, ""), new Choice.MedianOfLast(5))
                        .status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void referenceJobIsAHistoryOfAnotherIndex() {
        TrendIndex reference = new TrendIndex(root.resolve("reference"), "job reference");
        reference.append(
                new BuildRun(7, "", judged(run("release", 1, "main", 100)).line(), List.of()));

        Verdict verdict = verdict(run("now", 2, "x", 150), reference.history(0, ""), new Choice.Previous());
        assertThat(verdict.status()).isEqualTo(Status.FAIL);
        assertThat(verdict.reason()).contains("run release");
    }

    @Test
    void acceptedBaselineComesBeforeTheConfiguredOne() {
        build(1, 100, new Choice.Previous());
        build(2, 200, new Choice.Previous());
        HistoryBook book = new HistoryBook(index.history(2, ""), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "ann");
        book.set("run-1", "release 2.0");

        Verdict third = build(3, 101, new Choice.Previous());
        assertThat(third.status()).isEqualTo(Status.PASS);
        assertThat(third.reason()).contains("set by ann");
        book.accept(Optional.empty(), "TLS everywhere");
        assertThat(index.history(4, "").read("checkout").decisions()).hasSize(2);
    }

    @Test
    void filesThatGatesNameAreNotRead() throws IOException {
        Path secret = Files.writeString(root.resolve("secret.json"), "{\"password\": \"x\"}");
        Run run = run("now", 1, "main", 100, "checkout: p95 within 10 % of baseline file " + secret);

        Verdict verdict = verdict(run, index.history(1, ""), new Choice.Previous());
        assertThat(verdict.status()).isEqualTo(Status.ERROR);
        assertThat(verdict.reason())
                .contains("is not read here", "write 'of previous'")
                .doesNotContain("password", "Exception");
    }

    @Test
    void gateOfADocumentThatNamesAFileKeepsTheVerdictFromWhereTheFileIs() {
        String line = "checkout: p95 within 10 % of baseline file base.json";
        Run run = run("now", 1, "main", 100)
                .withVerdicts(List.of(SampleVerdicts.of(line, Status.FAIL, "as it was judged there", 100)));
        Function<Problems, MappingNode> document =
                problems -> Nodes.fromMap(Map.of("gates", List.of(line, "checkout: p95 < 1 ms")), path -> path);

        Baselines baselines = new GivenHistory(index.history(1, ""), new Choice.Previous());
        assertThat(InMemoryJudgement.judged(List.of(run), Optional.of(document), baselines)
                        .get(0)
                        .verdicts())
                .extracting(Verdict::reason)
                .anyMatch(reason -> reason.equals("as it was judged there"))
                .hasSize(2);
    }

    @Test
    void regressionIsJudgedFromTheIndex() {
        for (int i = 1; i <= 30; i++) {
            index.append(new BuildRun(
                    i, "", judged(run("run-" + i, i, "main", 100 + i % 3)).line(), List.of()));
        }
        HistoryStore history = index.history(31, "");
        assertThat(verdict(run("now", 31, "main", 101, "checkout: p95 no regression"), history, new Choice.Previous())
                        .status())
                .isEqualTo(Status.PASS);
        assertThat(verdict(run("bad", 31, "main", 150, "checkout: p95 no regression"), history, new Choice.Previous())
                        .status())
                .isEqualTo(Status.WARN);
    }

    @Test
    void gatesOfADocumentJudgeInPlaceOfTheRecordedOnes() {
        List<Run> judged = InMemoryJudgement.judged(
                List.of(run("now", 1, "main", 100)),
                Optional.of(problems -> Nodes.fromMap(Map.of("gates", List.of("p95 < 1 ms")), path -> "gates")),
                new GivenHistory(index.history(1, ""), new Choice.Previous()));

        assertThat(judged.get(0).verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.status()).isEqualTo(Status.FAIL);
            assertThat(verdict.gate()).isEqualTo("p95 < 1 ms");
        });
    }

    /** As a build does it: judges, then adds. */
    private Verdict build(int number, double millis, Choice baseline) {
        Run run = run("run-" + number, number, "main", millis);
        Baselines baselines = new GivenHistory(index.history(number, ""), baseline);
        JudgedRun judged = judged(InMemoryJudgement.judged(List.of(run), Optional.empty(), baselines)
                .get(0));
        index.append(new BuildRun(
                number, "", judged.line(), FigureLimit.of(judged.run().verdicts())));
        return judged.run().verdicts().get(0);
    }

    private static Verdict verdict(Run run, HistoryStore history, Choice baseline) {
        Baselines baselines = new GivenHistory(history, baseline);
        return InMemoryJudgement.judged(List.of(run), Optional.empty(), baselines)
                .get(0)
                .verdicts()
                .get(0);
    }

    private static JudgedRun judged(Run run) {
        return new JudgedRun(run, Optional.empty(), Optional.empty());
    }

    private static Run run(String id, int hour, String branch, double millis) {
        return run(id, hour, branch, millis, RELATIVE);
    }

    private static Run run(String id, int hour, String branch, double millis, String gate) {
        Instant started = Instant.parse("2026-11-21T08:00:00Z").plusSeconds(3600L * hour);
        Run like = Runs.withGates(gate);
        RunInfo info = new RunInfo(id, "checkout", "memory", started, started.plusSeconds(9), RunState.FINISHED, "1.0");
        RunContext context = new RunContext(
                Map.of(),
                new RunContext.Source("rev-" + hour, branch),
                like.context().environment(),
                like.context().workload());
        Measurements measurements = new Measurements(
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 100),
                        Metric.of(LoadMetrics.FAILURES, "", 0),
                        Metric.of(
                                LoadMetrics.RESPONSE_TIME,
                                "",
                                Distribution.of(Distribution.NANOS_AS_MILLIS, millis, millis))),
                Timeline.EMPTY,
                List.of(),
                List.of(),
                List.of());
        return new Run(info, context, like.validity(), measurements, like.gates(), List.of());
    }
}
