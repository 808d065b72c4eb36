package dev.perfgate.gate;

import static dev.perfgate.gate.PastRuns.USUAL;
import static dev.perfgate.gate.PastRuns.around;
import static dev.perfgate.gate.PastRuns.history;
import static dev.perfgate.gate.PastRuns.joined;
import static dev.perfgate.gate.PastRuns.judge;
import static dev.perfgate.gate.PastRuns.latency;
import static dev.perfgate.gate.PastRuns.past;
import static dev.perfgate.gate.PastRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the conformance cases do not show: courses of many runs. */
class RegressionGateTest {
    private static final String GATE = "checkout: no regression";

    @Test
    void regressionFailsUntilItIsTheNewLevel() {
        List<Status> statuses = new ArrayList<>();
        for (int shifted = 1; shifted <= 10; shifted++) {
            History before = latency(joined(around(100, 40), around(113, shifted - 1)));
            statuses.addAll(statuses(judge(GATE, before, run(39 + shifted, 113))));
        }

        assertThat(statuses)
                .containsExactly(
                        Status.WARN,
                        Status.WARN,
                        Status.FAIL,
                        Status.FAIL,
                        Status.FAIL,
                        Status.FAIL,
                        Status.FAIL,
                        Status.FAIL,
                        Status.WARN,
                        Status.WARN);
        assertThat(judge(GATE, latency(joined(around(100, 40), around(113, 9))), run(49, 113))
                        .get(0)
                        .reason())
                .contains("the level is still 13 % worse than before run r40")
                .contains("neither fixed nor accepted");
    }

    @Test
    void regressionFailsUntilItIsAcceptedWhereTheGateSaysSo() {
        List<PastRun> runs = latency(joined(around(100, 40), around(113, 12))).runs();
        String gate = GATE + " until accepted";

        assertThat(statuses(judge(gate, history(runs), run(52, 113)))).containsExactly(Status.FAIL);
        assertThat(statuses(judge(gate, history(runs, accept("r51", 51)), run(52, 113))))
                .containsExactly(Status.PASS);
    }

    @Test
    void verdictsNameTheRunThatTheyComparedWith() {
        History changed = latency(joined(around(100, 40), around(113, 3)));
        Verdict failed = judge(GATE, changed, run(43, 113)).get(0);
        assertThat(failed.status()).isEqualTo(Status.FAIL);
        assertThat(failed.baseline()).as("the last before the change").isEqualTo("r39");

        History steady = latency(around(100, 12));
        assertThat(judge(GATE, steady, run(12, 133)).get(0).baseline()).isEqualTo("r11");
        assertThat(judge(GATE, steady, run(12, 100)).get(0).baseline())
                .as("all of them")
                .isEmpty();
        assertThat(judge("checkout: latency within 1 % of median of last 5", steady, run(12, 133)))
                .singleElement()
                .extracting(Verdict::baseline)
                .as("nearest to the median")
                .isEqualTo("r7");
        assertThat(judge("checkout: latency within 1 % of run r4", steady, run(12, 133)))
                .singleElement()
                .extracting(Verdict::baseline)
                .isEqualTo("r4");
    }

    @Test
    void reasonCountsTheRunsInARowThatWereAsBad() {
        Verdict first = judge(GATE, latency(around(100, 12)), run(12, 133)).get(0);
        Verdict second = judge(GATE, latency(joined(around(100, 12), around(133, 1))), run(13, 133))
                .get(0);

        assertThat(first.reason())
                .endsWith(
                        "; one run is no proof: run this revision again on a fresh machine, and a second such run fails");
        assertThat(second.status()).isEqualTo(Status.WARN);
        assertThat(second.reason())
                .endsWith(
                        "; it is the 2nd such run in a row, but chance is not ruled out yet (allowed 2.0e-05 (balanced)):"
                                + " run this revision again on a fresh machine, and a second such run fails")
                .doesNotContain("no proof");
    }

    @Test
    void runThatIsFarWorseThanTheLevelHasItsOwnReasonFirst() {
        History stepped = latency(joined(around(100, 20), around(106, 2)));
        double[] creeping = IntStream.range(0, 89)
                .mapToDouble(run -> 100 + 0.073 * run + 0.1 * (run % 3))
                .toArray();

        assertThat(judge(GATE, stepped, run(22, 800)).get(0).reason())
                .startsWith("latency was 800 ms, 6")
                .contains(" % worse than even the newest level of 10", "; besides, the level is 6.4 % worse");
        assertThat(judge(GATE, latency(creeping), run(89, 800)).get(0).reason())
                .startsWith("latency was 800 ms, 6")
                .contains("; besides, the level is ", ", a slow drift since about ");
    }

    @Test
    void runsBeforeAnAcceptedLevelAreNotCounted() {
        List<PastRun> runs = latency(joined(around(100, 12), around(133, 2))).runs();

        assertThat(judge(GATE, history(runs, accept("r13", 13)), run(14, 170))
                        .get(0)
                        .reason())
                .contains("one run is no proof");
    }

    @Test
    void zeroOfTheRunsBeforeHasItsUnit() {
        assertThat(judge(GATE, latency(new double[12]), run(12, 5)).get(0).reason())
                .startsWith("latency was 5 ms, and 0 ms in the runs before (");
    }

    @Test
    void changeThatTheGateDoesNotCountFailsOnNoOtherMachineEither() {
        PastRun.Conditions other = new PastRun.Conditions("Xeon", "ci", "vm-2", "w1");
        PastRun suspicious = past(40, other, Map.of("latency", 113.0));
        PastRun sameRevision = new PastRun(
                suspicious.info(),
                new RunContext.Source("rev41", "main"),
                other,
                suspicious.end(),
                suspicious.figures());
        List<PastRun> runs = new ArrayList<>(latency(around(100, 40)).runs());
        runs.add(sameRevision);

        assertThat(statuses(judge(GATE, history(runs), run(41, 113)))).containsExactly(Status.FAIL);
        Verdict least =
                judge(GATE + ", at least 20 %", history(runs), run(41, 113)).get(0);
        assertThat(least.status()).isEqualTo(Status.WARN);
        assertThat(least.reason())
                .endsWith("; it is the 2nd such run in a row; a change below 20 % is no regression to this gate");
    }

    @Test
    void connectTimesOfAFewConnectionsAreJudgedOnlyWhereTheyAreNamed() {
        List<PastRun> runs = new ArrayList<>();
        for (PastRun past : latency(around(100, 40)).runs()) {
            List<PastFigure> figures = new ArrayList<>(past.figures());
            PastFigure.Key key = new PastFigure.Key(LoadMetrics.CONNECT_TIME.name(), "", "p50");
            figures.add(new PastFigure(key, Unit.MILLISECONDS, Direction.LOWER, 0.3));
            runs.add(new PastRun(past.info(), past.source(), past.conditions(), past.end(), figures));
        }
        Metric connects = Metric.of(LoadMetrics.CONNECT_TIME, "", Runs.times(2, 3));
        Run slowToConnect = run(40, USUAL, Metric.of(PastRuns.LATENCY, "", 100), connects);

        assertThat(statuses(judge(GATE, history(runs), slowToConnect))).containsExactly(Status.PASS);
        assertThat(statuses(judge(GATE, history(runs), run(40, 100)))).containsExactly(Status.PASS);
        assertThat(statuses(judge("checkout: connect time p50 no regression", history(runs), slowToConnect)))
                .containsExactly(Status.WARN);
    }

    @Test
    void worstFigureComesFirst() {
        List<PastRun> runs = PastRuns.each(40, i -> past(i, USUAL, Map.of("a", 100.0 + i % 3, "b", 100.0 + i % 3)));
        Run bad = run(40, USUAL, Metric.of(metric("a"), "", 120), Metric.of(metric("b"), "", 190));

        assertThat(judge(GATE, history(runs), bad))
                .extracting(verdict -> verdict.reason().substring(0, 1))
                .containsExactly("b", "a");
    }

    @Test
    void medianOfLastTakesOnlyRunsSinceTheAcceptedOne() {
        String gate = "checkout: latency within 10 % of median of last 10";
        List<PastRun> runs = latency(joined(around(16, 20), around(21, 1))).runs();

        assertThat(judge(gate, history(runs), run(21, 21)).get(0).status()).isEqualTo(Status.FAIL);
        Verdict accepted =
                judge(gate, history(runs, accept("r20", 20)), run(21, 21)).get(0);
        assertThat(accepted.status()).isEqualTo(Status.PASS);
        assertThat(accepted.reason()).contains("of which there is only 1 since the level was accepted");
        assertThat(judge(gate, history(runs, accept("r20", 21)), run(21, 21))
                        .get(0)
                        .status())
                .as("accepted after the run began")
                .isEqualTo(Status.FAIL);
    }

    @Test
    void hugeFiguresAreComparedAndSaidInShort() {
        String gate = "checkout: latency within 10 % of median of last 10";
        Verdict same =
                judge(gate, latency(1e308, 1e308, 1e308, 1e308), run(4, 1e308)).get(0);
        Verdict more = judge(gate, latency(16, 16, 16, 16), run(4, 1e308)).get(0);

        assertThat(same.status()).isEqualTo(Status.PASS);
        assertThat(more.status()).isEqualTo(Status.FAIL);
        assertThat(more.reason())
                .startsWith("latency was 1.00E+305 s, 6.25E+306 times as much as the baseline's 16 ms");
    }

    @Test
    void ofManyLinesThatCouldNotBeReadThreeAreTold() {
        History steady = latency(around(100, 40));
        List<String> notes = PastRuns.notes(7);
        History torn = new History(steady.place(), steady.runs(), List.of(), notes);

        assertThat(judge(GATE, torn, run(40, 100)).get(0).reason())
                .endsWith("; line 0 is skipped, line 1 is skipped, line 2 is skipped and so are 4 other lines");
    }

    @Test
    void fixWarnsTwiceAndThenPasses() {
        List<Status> statuses = new ArrayList<>();
        for (int fixed = 1; fixed <= 4; fixed++) {
            History before = latency(joined(around(100, 40), around(113, 5), around(100, fixed - 1)));
            statuses.addAll(statuses(judge(GATE, before, run(44 + fixed, 100))));
        }

        assertThat(statuses).containsExactly(Status.WARN, Status.WARN, Status.PASS, Status.PASS);
    }

    @Test
    void acceptedLevelAlarmsNoMoreAndHidesNothing() {
        List<PastRun> runs = latency(joined(around(100, 40), around(113, 4))).runs();
        History accepted = history(runs, accept("r43", 43));

        assertThat(statuses(judge(GATE, accepted, run(43, 113)))).containsExactly(Status.WARN);
        assertThat(judge(GATE, accepted, run(43, 113)))
                .first()
                .extracting(Verdict::reason)
                .asString()
                .endsWith("the level was accepted by ann: as wanted");
        assertThat(statuses(judge(GATE, accepted, run(44, 113)))).containsExactly(Status.PASS);
        assertThat(statuses(judge(GATE, accepted, run(44, 140)))).containsExactly(Status.WARN);
    }

    @Test
    void laterRunsSayNothingOfAnEarlierOne() {
        History all = latency(joined(around(100, 40), around(150, 20)));

        assertThat(statuses(judge(GATE, all, run(39, 100)))).containsExactly(Status.PASS);
    }

    @Test
    void fewRunsOfOneMachineAreJudgedWithThoseOfOthers() {
        PastRun.Conditions other = new PastRun.Conditions("EPYC", "ci", "vm-2", "w1");
        List<PastRun> runs = new ArrayList<>(PastRuns.each(30, i -> past(i, USUAL, Map.of("latency", 100.0 + i % 3))));
        runs.addAll(PastRuns.each(7, i -> past(30 + i, other, Map.of("latency", 101.0))));

        Verdict mixed = judge(GATE, history(runs), run(40, other, Metric.of(PastRuns.LATENCY, "", 101)))
                .get(0);
        runs.addAll(PastRuns.each(3, i -> past(37 + i, other, Map.of("latency", 101.0))));
        Verdict own = judge(GATE, history(runs), run(40, other, Metric.of(PastRuns.LATENCY, "", 101)))
                .get(0);

        assertThat(mixed.reason())
                .contains("in 38 runs")
                .contains("only 7 of the 37 runs before are of this kind of machine");
        assertThat(own.reason()).contains("in 11 runs").doesNotContain("runs before");
    }

    @Test
    void hundredMetricsOfUnchangedSoftwareAlarmInFiveOfAHundredBuildsAtMost() {
        int builds = 0;
        int alarmed = 0;
        for (int seed = 1; seed <= 20; seed++) {
            List<PastRun> runs = unchanged(60, new Random(seed));
            for (int i = 40; i < 60; i += 4) {
                Metric[] metrics = runs.get(i).figures().stream()
                        .map(figure -> Metric.of(metric(figure.key().metric()), "", figure.value()))
                        .toArray(Metric[]::new);
                builds++;
                alarmed += statuses(judge(GATE, history(runs), run(i, USUAL, metrics)))
                                .contains(Status.FAIL)
                        ? 1
                        : 0;
            }
        }

        assertThat(alarmed).isLessThanOrEqualTo(builds / 20);
    }

    /** A hundred metrics of 2 % noise each on a machine that is itself up to some per cent slower or faster. */
    private static List<PastRun> unchanged(int count, Random random) {
        return PastRuns.each(count, i -> {
            double machine = Math.exp(0.02 * random.nextGaussian());
            Map<String, Double> values = new LinkedHashMap<>();
            for (int metric = 0; metric < 100; metric++) {
                values.put("m" + metric, 100 * machine * Math.exp(0.02 * random.nextGaussian()));
            }
            return past(i, USUAL, values);
        });
    }

    private static MetricDefinition metric(String name) {
        return new MetricDefinition(name, name, Unit.MILLISECONDS, Direction.LOWER, "As the test says.");
    }

    private static HistoryDecision accept(String run, int after) {
        return new HistoryDecision(
                Kind.ACCEPT, "checkout", run, PastRuns.started(after).plus(Duration.ofMinutes(30)), "ann", "as wanted");
    }

    private static List<Status> statuses(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::status).toList();
    }
}
