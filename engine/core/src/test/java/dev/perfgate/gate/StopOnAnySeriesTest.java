package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on what monitors follow beside a load, of which no type knows. */
class StopOnAnySeriesTest {
    private static final SeriesDefinition MEMORY = new SeriesDefinition(
                    "memory", "memory", Unit.BYTES, Direction.LOWER, Aggregation.MAX)
            .ofEach(PartKind.CONTAINER);
    private static final SeriesDefinition HOST_CPU =
            new SeriesDefinition("host_cpu", "host CPU", Unit.RATIO, Direction.LOWER, Aggregation.MEAN);

    private static final StopGate MEMORY_OF_DB = gate("stop when memory of db > 1 GB for 2 s");

    @Test
    void ruleOnAPartStopsWhileTheRunGoesOn() {
        StopWatch watch = MEMORY_OF_DB.watch();

        assertThat(watch.see(0, values(1.2e9, 0))).isEmpty();
        assertThat(watch.see(1, values(1.5e9, 0))).isPresent();
    }

    @Test
    void otherPartsDoNotCount() {
        StopWatch watch = MEMORY_OF_DB.watch();

        assertThat(watch.see(0, values(0.9e9, 5e9))).isEmpty();
        assertThat(watch.see(1, values(0.9e9, 5e9))).isEmpty();
    }

    @Test
    void sameAnswerComesOfTheTimeline() {
        assertThat(judge(MEMORY_OF_DB, 0.5e9, 1.2e9, 1.5e9).status()).isEqualTo(Status.FAIL);
        assertThat(judge(MEMORY_OF_DB, 0.5e9, 1.2e9, 0.7e9).status()).isEqualTo(Status.PASS);
    }

    @Test
    void ofSeveralPartsTheWorstCounts() {
        StopWatch watch = gate("stop when memory of * > 1 GB").watch();

        assertThat(watch.see(0, values(0.2e9, 1.1e9))).isPresent();
    }

    @Test
    void figureOfTheWholeRunIsFoundByNameOrLabel() {
        assertThat(gate("stop when host_cpu > 90 %").watch().see(0, values(0, 0)))
                .isPresent();
        assertThat(gate("stop when host cpu > 99 %").watch().see(0, values(0, 0)))
                .isEmpty();
    }

    @Test
    void whatTheRunDoesNotHaveIsMissingAndNeverPasses() {
        Verdict verdict = judge(gate("stop when swap of db > 1 GB"), 0.5e9);

        assertThat(verdict.status()).isEqualTo(Status.MISSING);
    }

    @Test
    void limitOfAnotherKindNeverPasses() {
        Verdict verdict = judge(gate("stop when memory of db > 1 s"), 0.5e9);

        assertThat(verdict.status()).isEqualTo(Status.MISSING);
    }

    private static StopGate gate(String line) {
        return (StopGate) GateParser.parse("checkout: " + line);
    }

    private static List<LiveValue> values(double db, double api) {
        return List.of(
                new LiveValue(LoadSeries.RATE.definition(), 100),
                new LiveValue(MEMORY, "db", db),
                new LiveValue(MEMORY, "api", api),
                new LiveValue(HOST_CPU, 0.95));
    }

    private static Verdict judge(StopGate gate, double... db) {
        Timeline timeline =
                new Timeline(1, List.of(LoadSeries.RATE.of(1, 1, 1), new Timeline.Series(MEMORY, "db", db)));
        Run run = Runs.of(
                "checkout",
                RunState.FINISHED,
                Validity.VALID,
                new Measurements(List.of(), timeline, List.of(), List.of(), List.of()));
        return GateEvaluator.evaluate(List.of(gate), run).get(0);
    }
}
