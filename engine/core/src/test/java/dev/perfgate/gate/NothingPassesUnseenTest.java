package dev.perfgate.gate;

import static dev.perfgate.gate.PastRuns.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was not seen has not held: monitors that died, baselines that are the run itself, shares that nobody worked out. */
class NothingPassesUnseenTest {
    private static final MetricDefinition MEMORY =
            new MetricDefinition("memory", "memory", Unit.BYTES, Direction.LOWER, "As the test says.");

    @Test
    void monitorThatDiedHasSeenNoHighestValue() {
        Run run = watched(60, 12);

        for (String gate : List.of(
                "checkout / db: memory < 1 GB",
                "checkout: memory of db slope < 1 MB/min",
                "checkout: stop when memory of db > 1 GB for 5 s")) {
            Verdict verdict = judge(gate, run);
            assertThat(verdict.status()).as(gate).isEqualTo(Status.MISSING);
            assertThat(verdict.reason()).endsWith("it was watched up to second 12 of 60 only");
        }
    }

    @Test
    void ofABriefRunLessMayBeUnseen() {
        assertThat(judge("checkout / db: memory < 1 GB", watched(5, 2)).reason())
                .endsWith("it was watched up to second 2 of 5 only");
        assertThat(judge("checkout / db: memory < 1 GB", watched(10, 7)).status())
                .isEqualTo(Status.MISSING);
        assertThat(judge("checkout / db: memory < 1 GB", watched(5, 3)).status())
                .isEqualTo(Status.PASS);
    }

    @Test
    void monitorThatAnswersToTheEndOrNearlySoIsJudged() {
        for (int seen : List.of(60, 56)) {
            assertThat(judge("checkout / db: memory < 1 GB", watched(60, seen)).status())
                    .isEqualTo(Status.PASS);
            assertThat(judge("checkout: stop when memory of db > 1 GB for 5 s", watched(60, seen))
                            .status())
                    .isEqualTo(Status.PASS);
        }
    }

    @Test
    void limitThatWasBrokenBeforeTheMonitorDiedStaysBroken() {
        assertThat(judge("checkout: stop when memory of db > 1 MB for 5 s", watched(60, 12))
                        .status())
                .isEqualTo(Status.FAIL);
    }

    @Test
    void runIsNoBaselineOfItself() {
        Run run = PastRuns.run(3, 100);
        Baselines overwritten = (file, scenario) -> new Baseline.Found(run, "base.json");

        Verdict verdict = GateEvaluator.evaluate(
                        List.of(GateParser.parse("checkout: latency within 10 % of baseline")), run, overwritten)
                .get(0);

        assertThat(verdict.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(verdict.reason()).startsWith("the baseline is this very run (baseline base.json: run r3 of ");
    }

    @Test
    void failuresAreCountedWhereTheirShareIsNotThere() {
        Run run = PastRuns.run(
                0,
                USUAL,
                Metric.of(LoadMetrics.REQUESTS, "", 1000),
                Metric.of(LoadMetrics.FAILURES, "", 400),
                Metric.of(PastRuns.LATENCY, "", 5));

        List<Verdict> verdicts = GateEvaluator.evaluate(List.of(GateParser.parse("checkout: latency < 9 ms")), run);

        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.PASS, Status.FAIL);
        assertThat(verdicts.get(1).reason()).startsWith("error rate was 40 %, limit 5 %");
    }

    private static Verdict judge(String gate, Run run) {
        return GateEvaluator.evaluate(List.of(GateParser.parse(gate)), run).get(0);
    }

    /** A database whose memory was seen for some seconds of a run. */
    private static Run watched(int seconds, int seen) {
        double[] values = new double[seconds];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(values, 0, seen, 5e6);
        SeriesDefinition series =
                new SeriesDefinition("memory", "memory", Unit.BYTES, Direction.LOWER, Aggregation.MAX);
        Run run = PastRuns.run(0, USUAL, Metric.of(MEMORY, "db", 5e6));
        Measurements measured = run.measurements();
        return new Run(
                run.info(),
                run.context(),
                run.validity(),
                new Measurements(
                        measured.metrics(),
                        new Timeline(1, List.of(new Timeline.Series(series, "db", values))),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of());
    }
}
