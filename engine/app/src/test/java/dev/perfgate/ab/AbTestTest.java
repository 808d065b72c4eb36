package dev.perfgate.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Comparisons in virtual time: each run lasts ten seconds. */
final class AbTestTest {
    private static final long RUN_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> folders = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private long now;

    @Test
    void slowerCandidateIsARegressionAtTheFirstLook() throws Exception {
        AbResult result = compare(settings("10m", 0, false, "p95"), 1.2);

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.pairs()).isEqualTo(5);
        assertThat(result.ended()).isEqualTo("decided");
        assertThat(result.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.gate()).isEqualTo("shop: p95 no regression, at least 3 %");
            assertThat(verdict.status()).isEqualTo(Verdict.Status.FAIL);
            assertThat(verdict.reason())
                    .matches("p95 \\+(19|20|21).* %, 5 pairs of runs\\), from .*: worse by more than 3 %");
        });
    }

    @Test
    void budgetTooSmallForAnAnswerIsToldBeforeItIsSpent() throws Exception {
        AbResult result = compare(settings("90s", 1, false, "p95"), 1.2);

        assertThat(warnings)
                .containsExactly(
                        "a first decision needs 5 pairs of runs, more than fit into the budget of 1m 30s: shorten"
                                + " the runs, or allow at least 2m 01s");
        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.status()).isEqualTo(Verdict.Status.WARN);
            assertThat(verdict.reason())
                    .endsWith("not decided; that takes at least 5 pairs: give a larger budget or shorter runs");
        });
    }

    @Test
    void noiseThatHidesEverythingIsToldWithItsSizeAndNotAsAChangeAtTheBound() throws Exception {
        AbResult result = run(
                settings("110s", 0, false, "p95"),
                (side, folder) -> measured((side == Side.CANDIDATE ? 10.3 : 10)
                        * (1 + 0.4 * ((folders.size() - 1) / 4 % 2) + 0.1 * (folders.size() / 8))));

        assertThat(result.pairs()).isEqualTo(5);
        assertThat(result.verdicts().get(0).reason())
                .doesNotContain("lies at the bound")
                .contains("the noise is too large, with ", " % on either side after 5 pairs: lengthen the runs");
    }

    @Test
    void fasterCandidateAndEqualOnePass() throws Exception {
        AbResult faster = compare(settings("10m", 0, false, "p95"), 0.8);
        AbResult equal = compare(settings("60m", 0, false, "p95"), 1);

        assertThat(faster.outcome()).isEqualTo(Outcome.PASS);
        assertThat(faster.verdicts().get(0).status()).isEqualTo(Verdict.Status.IMPROVED);
        assertThat(equal.outcome()).isEqualTo(Outcome.PASS);
        assertThat(equal.verdicts().get(0).status()).isEqualTo(Verdict.Status.PASS);
    }

    @Test
    void sidesTakeTurnsAndWarmUpsComeFirst() throws Exception {
        compare(settings("10m", 1, false, "p95"), 1.2);

        assertThat(folders)
                .startsWith(
                        "001-warm-up-baseline",
                        "002-warm-up-candidate",
                        "003-baseline",
                        "004-candidate",
                        "005-candidate",
                        "006-baseline",
                        "007-baseline",
                        "008-candidate");
        assertThat(lines)
                .startsWith("warm-up 1 of 1 finished")
                .anyMatch(line -> line.startsWith("after 5 pairs: p95 +"));
    }

    @Test
    void budgetEndsAndIsNotExceeded() throws Exception {
        // Twenty seconds a pair: three fit, and three cannot decide.
        AbResult result = compare(settings("70s", 0, false, "p95"), 1.2);

        assertThat(result.pairs()).isEqualTo(3);
        assertThat(result.lasted()).isLessThanOrEqualTo(Duration.ofSeconds(70));
        assertThat(result.ended()).isEqualTo("the time budget is spent");
        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.verdicts().get(0).status()).isEqualTo(Verdict.Status.WARN);
        assertThat(result.verdicts().get(0).reason()).contains("no interval yet", "larger budget");
    }

    @Test
    void noiseFloorRunsOnlyTheBaseline() throws Exception {
        AbResult result = compare(settings("20m", 0, true, "p95"), 1.2);

        assertThat(folders.subList(0, 14)).allMatch(folder -> folder.endsWith("noise-floor-baseline"));
        assertThat(folders.get(14)).isEqualTo("015-baseline");
        assertThat(AbText.floor(result))
                .singleElement()
                .asString()
                .startsWith("p95 of the baseline against itself: -")
                .contains(" in 7 pairs");
    }

    @Test
    void driftOfTheMachineIsNoRegression() throws Exception {
        AbResult result = run(
                settings("60m", 0, false, "p95"),
                (side, folder) -> measured(10 * (1 + 0.002 * folders.size()) * noise()));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void usualFiguresAreThoseThatTheRunsHave() throws Exception {
        AbResult result = compare(settings("10m", 0, false), 1.2);

        assertThat(result.figures()).extracting(FigureTrial::label).containsExactly("p50", "p95");
    }

    @Test
    void figureThatNoRunHasNeverPasses() throws Exception {
        AbResult result = compare(settings("10m", 0, false, "p95", "rate"), 1);

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.pairs()).isEqualTo(1);
        assertThat(result.verdicts().get(0).status()).isEqualTo(Verdict.Status.MISSING);
        assertThat(result.verdicts().get(0).reason()).isEqualTo("rate was not measured");
    }

    @Test
    void figureWithoutABetterWayIsRefused() throws Exception {
        AbResult result = compare(settings("10m", 0, false, "requests"), 1);

        assertThat(result.verdicts().get(0).reason()).isEqualTo("requests is neither better nor worse");
    }

    @Test
    void invalidRunsDoNotCountAndThreeInARowEndIt() throws Exception {
        AbResult some = run(
                settings("10m", 0, false, "p95"),
                (side, folder) -> folder.startsWith("002")
                        ? new RunSource.Taken.Invalid("the generator was busy")
                        : side(side, 1.2));
        assertThat(some.pairs()).isEqualTo(5);
        assertThat(folders).hasSize(12);
        assertThat(warnings).containsExactly("ignoring a run: candidate: the generator was busy");

        AbResult all = run(
                settings("10m", 0, false, "p95"),
                (side, folder) -> new RunSource.Taken.Invalid("the generator was busy"));
        assertThat(all.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(all.pairs()).isZero();
        assertThat(all.verdicts().get(0).reason())
                .isEqualTo("no pair of runs completed: baseline: the generator was busy");
    }

    @Test
    void subjectThatIsNotThereEndsItAndSaysWhich() throws Exception {
        AbResult result = run(
                settings("10m", 0, false, "p95"),
                (side, folder) -> folders.size() < 4
                        ? side(side, 1)
                        : new RunSource.Taken.Ended(Outcome.NOT_COMPLETED, "shop: connection refused"));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.ended()).isEqualTo("baseline: connection refused");
        assertThat(result.verdicts().get(0).status()).isEqualTo(Verdict.Status.WARN);
    }

    @Test
    void resultIsShownInEveryFormat() throws Exception {
        AbResult result = compare(settings("10m", 0, false, "p95"), 1.2);

        assertThat(AbConsole.of(result, Style.PLAIN).lines())
                .startsWith("shop: candidate against baseline, 5 pairs of runs")
                .anyMatch(line -> line.matches("  p95 +\\d.* ms +1\\d.* ms +\\+.* % +.* to .* %  regression"))
                .contains("  ended after 1m 40s: decided")
                .anyMatch(line -> line.startsWith("FAIL  shop: p95 no regression, at least 3 %  p95 +"));
        assertThat(AbMarkdown.of(result))
                .startsWith("### shop: candidate against baseline, 5 pairs of runs\n\n- **✕ FAIL** p95 +")
                .contains("| p95 | ");
        assertThat(json(result))
                .contains("\"exit_code\" : 1", "\"judgement\" : \"regression\"", "\"status\" : \"FAIL\"")
                .endsWith("}\n");
    }

    @Test
    void jsonOfAnUndecidedResultHasNullForWhatIsNotKnown() throws Exception {
        assertThat(json(compare(settings("70s", 0, false, "p95"), 1.2)))
                .contains("\"low\" : null", "\"high\" : null", "\"judgement\" : \"inconclusive\"");
    }

    private static String json(AbResult result) throws IOException {
        StringWriter out = new StringWriter();
        AbJson.write(result, out);
        return out.toString();
    }

    private AbResult compare(AbSettings settings, double factor) throws InterruptedException {
        return run(settings, (side, folder) -> side(side, factor));
    }

    private AbResult run(AbSettings settings, RunSource source) throws InterruptedException {
        folders.clear();
        now = 0;
        RunSource timed = (side, folder) -> {
            folders.add(folder);
            now += RUN_NANOS;
            return source.take(side, folder);
        };
        AbProgress progress = new AbProgress() {
            @Override
            public void step(String line) {
                lines.add(line);
            }

            @Override
            public void warn(String line) {
                warnings.add(line);
            }
        };
        return new AbTest("shop", settings, timed, () -> now, progress).run();
    }

    private RunSource.Taken side(Side side, double factor) {
        return measured(10 * noise() * (side == Side.CANDIDATE ? factor : 1));
    }

    private double noise() {
        return Math.exp(0.01 * random.nextGaussian());
    }

    private static RunSource.Taken measured(double millis) {
        Measurements measurements = new Measurements(
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 10),
                        Metric.of(
                                LoadMetrics.RESPONSE_TIME,
                                "",
                                Distribution.of(Distribution.NANOS_AS_MILLIS, new double[] {millis}))),
                Timeline.EMPTY,
                List.of(),
                List.of(),
                List.of());
        return new RunSource.Taken.Measured(new Run(
                new RunInfo("id", "shop", "http", START, START.plusSeconds(10), RunState.FINISHED, "0.1.0"),
                new RunContext(
                        Map.of(),
                        RunContext.Source.UNKNOWN,
                        Environment.UNKNOWN,
                        RunContext.Workload.of("a load", "a load")),
                Validity.VALID,
                measurements,
                List.of(),
                List.of()));
    }

    private static AbSettings settings(String budget, int warmUps, boolean noiseFloor, String... figures) {
        return new AbSettings(
                List.of(figures).stream().map(RunFigure::parse).toList(),
                0.03,
                Durations.parse(budget),
                warmUps,
                noiseFloor);
    }
}
