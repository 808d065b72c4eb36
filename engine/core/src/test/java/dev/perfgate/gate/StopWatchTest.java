package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.Against.Stretch;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StopWatchTest {
    private static final StopGate GATE = (StopGate) GateParser.parse("checkout: stop when p99 > 2 s for 3 s");

    @Test
    void conditionThatHoldsLongEnoughIsToldOnce() {
        StopWatch watch = GATE.watch();
        assertThat(see(watch, 0, 1000)).isEmpty();
        assertThat(see(watch, 1, 2500)).isEmpty();
        assertThat(see(watch, 2, 3100)).isEmpty();
        Optional<Stretch> held = see(watch, 3, 2001);
        assertThat(held).hasValue(new Stretch(1, 4));
        assertThat(GATE.verdict(GATE.stopping(watch, held.get())).reason())
                .isEqualTo("p99 was above 2 s for 3 s, from second 1 to 4, highest 3.1 s in second 3");
        assertThat(see(watch, 4, 2500)).isEmpty();
    }

    @Test
    void contradictingSecondBeginsAnew() {
        StopWatch watch = GATE.watch();
        for (double value : List.of(2500.0, 2500.0, 2000.0, 2500.0, 2500.0)) {
            assertThat(watch.see(0, value)).isEmpty();
        }
    }

    @Test
    void secondsInWhichNothingEndedNeitherBreakNorSuffice() {
        StopWatch watch = GATE.watch();
        assertThat(watch.see(0, 2500)).isEmpty();
        assertThat(watch.see(1, Double.NaN)).isEmpty();
        assertThat(watch.see(2, Double.NaN)).isEmpty();
        assertThat(watch.see(3, Double.NaN)).isEmpty();
        assertThat(watch.see(4, 2500)).isPresent();
    }

    @Test
    void intervalSeenTwiceCountsOnce() {
        StopWatch watch = GATE.watch();
        for (int i = 0; i < 10; i++) {
            assertThat(see(watch, 1, 2500)).isEmpty();
        }
    }

    @Test
    void storedRunGetsTheVerdictThatTheLiveOneGot() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            double[] values = random.doubles(30, 1500, 3000).toArray();
            Optional<Stretch> live = Optional.empty();
            StopWatch watch = GATE.watch();
            for (int i = 0; i < values.length && live.isEmpty(); i++) {
                live = see(watch, i, values[i]);
            }
            Verdict stored = judge(run(RunState.FINISHED, values));
            assertThat(stored.status()).isEqualTo(live.isPresent() ? Status.FAIL : Status.PASS);
            live.ifPresent(held -> {
                StoppedBy cause = GATE.stopping(watch, held);
                assertThat(stored).isEqualTo(GATE.verdict(cause));
                Event event = new Event(30, 30, Event.STOPPED, "a text that says nothing", Optional.of(cause));
                assertThat(judge(run(RunState.STOPPED, List.of(event), values))).isEqualTo(stored);
            });
        }
    }

    @Test
    void conditionThatNeverHeldSaysHowNearItCame() {
        assertThat(judge(run(RunState.FINISHED, 1000, 2500, 1200)).reason())
                .isEqualTo("p99 was never above 2 s for 3 s, only for 1 s on end: highest 2.5 s in second 2");
        assertThat(judge(run(RunState.FINISHED, 1000)).reason())
                .isEqualTo("p99 was never above 2 s for 3 s: highest 1 s in second 1");
    }

    @Test
    void runWithoutTheFigureIsMissing() {
        assertThat(judge(run(RunState.FINISHED, Double.NaN)).status()).isEqualTo(Status.MISSING);
        Run without = Runs.of("checkout", RunState.FINISHED, Validity.VALID, List.of());
        assertThat(judge(without).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void gateThatStoppedTheRunFailsAndTheOthersAreNotJudged() {
        StoppedBy cause = new StoppedBy(GATE.heading().reference(), 1, 4, 3100, 3);
        Run stopped = run(RunState.STOPPED, List.of(new Event(4, 4, Event.STOPPED, "", Optional.of(cause))), 1, 2);
        List<Verdict> verdicts = GateEvaluator.evaluate(
                List.of(GATE, GateParser.parse("checkout: stop when rate < 1/s for 3 s")), stopped);
        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.FAIL, Status.INVALID_RUN);
        assertThat(verdicts.get(0).reason())
                .isEqualTo("p99 was above 2 s for 3 s, from second 1 to 4, highest 3.1 s in second 3");
    }

    private static Optional<Stretch> see(StopWatch watch, int index, double p99) {
        return watch.see(index, List.of(new LiveValue(LoadSeries.RESPONSE_TIME_P99.definition(), p99)));
    }

    private static Verdict judge(Run run) {
        return GateEvaluator.evaluate(List.of(GATE), run).get(0);
    }

    private static Run run(RunState state, double... p99) {
        return run(state, List.of(), p99);
    }

    private static Run run(RunState state, List<Event> events, double... p99) {
        LoadSeries series = LoadSeries.RESPONSE_TIME_P99;
        Timeline timeline = new Timeline(1, List.of(series.of(p99)));
        return Runs.of(
                "checkout", state, Validity.VALID, new Measurements(List.of(), timeline, events, List.of(), List.of()));
    }
}
