package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.load.LiveLoad;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Dial;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.PlannedFault;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RunLifeTest {
    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");
    private static final Event GC = new Event(0.5, "gc", "a pause of 12 ms");

    private final StopSignal stop = new StopSignal();
    private final RunSetup setup = new RunSetup(
            "id-1",
            Map.of("team", "shop"),
            RecordedGate.ofLines("checkout: p95 < 200 ms"),
            new Environment("cpu", 2, 0, "os", "jvm", 0, 0, "host", ""),
            new RunContext.Source("abc", "main"),
            "1.0");

    @Test
    void loadThatComesToItsEndIsAFinishedRun() throws InterruptedException {
        Run run = execute(new ThreeSeconds());

        assertThat(run.info())
                .isEqualTo(new RunInfo(
                        "id-1", "checkout", "fake", STARTED, STARTED.plusSeconds(3), RunState.FINISHED, "1.0"));
        assertThat(run.context())
                .isEqualTo(new RunContext(
                        setup.tags(), setup.source(), setup.environment(), new FakeScenario().workload()));
        assertThat(run.metric(LoadMetrics.REQUESTS).orElseThrow().value()).isEqualTo(30);
        assertThat(run.measurements().events()).containsExactly(GC);
        assertThat(run.gates()).isEqualTo(RecordedGate.ofLines("checkout: p95 < 200 ms"));
        assertThat(run.verdicts()).isEmpty();
    }

    @Test
    void validityIsTheLoadsOwn() throws InterruptedException {
        Validity validity = new Validity(List.of("the generator was busy"), List.of("it was late"));
        Run run = execute(new ThreeSeconds() {
            @Override
            Measured measured(int seconds) {
                Measured all = super.measured(seconds);
                return new Measured(all.started(), all.ended(), all.measurements(), validity);
            }
        });
        assertThat(run.validity()).isEqualTo(validity);
    }

    @Test
    void interruptedLoadKeepsWhatItMeasuredAndSaysWhy() throws InterruptedException {
        Run run = execute(new ThreeSeconds(), (figures, soFar) -> giveAt(2, figures, new Reason.Interrupted("Ctrl-C")));

        assertThat(run.info().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.metric(LoadMetrics.REQUESTS).orElseThrow().value()).isEqualTo(20);
        assertThat(run.measurements().events()).containsExactly(GC, new Event(2, "interrupted", "Ctrl-C"));
    }

    @Test
    void loadWhoseSubjectEndedByItselfKeepsWhatItMeasured() throws InterruptedException {
        Run run = execute(
                new ThreeSeconds(),
                (figures, soFar) ->
                        giveAt(2, figures, new Reason.SubjectFailed("'app' ended by itself with exit code 7")));

        assertThat(run.info().state()).isEqualTo(RunState.SUBJECT_FAILED);
        assertThat(run.metric(LoadMetrics.REQUESTS).orElseThrow().value()).isEqualTo(20);
        assertThat(run.endReasons()).containsExactly("'app' ended by itself with exit code 7");
    }

    @Test
    void hopelessLoadIsAStoppedRun() throws InterruptedException {
        Run run =
                execute(new ThreeSeconds(), (figures, soFar) -> giveAt(1, figures, new Reason.Hopeless("all failed")));

        assertThat(run.info().state()).isEqualTo(RunState.STOPPED);
        assertThat(run.measurements().events()).containsExactly(GC, new Event(1, "stopped", "all failed"));
    }

    @Test
    void executionThatCouldNotBeCompletedTellsWhyInStateAndEvent() throws InterruptedException {
        Run run = execute(endingWith(new Completion.OutOfMemory("container 'db' was killed")));

        assertThat(run.info().state()).isEqualTo(RunState.OUT_OF_MEMORY);
        assertThat(run.endReasons()).containsExactly("container 'db' was killed");
        assertThat(run.validity().valid()).isTrue();
        assertThat(execute(endingWith(new Completion.SubjectFailed("exit code 1")))
                        .info()
                        .state())
                .isEqualTo(RunState.SUBJECT_FAILED);
        assertThat(execute(endingWith(new Completion.TooLittleCapacity("1 of 2 agents")))
                        .info()
                        .state())
                .isEqualTo(RunState.TOO_LITTLE_CAPACITY);
    }

    @Test
    void dialThatIsTurnedIsAnEventAndReachesTheExecution() throws InterruptedException {
        double[] users = {5};
        ThreeSeconds load = new ThreeSeconds() {
            @Override
            public List<Dial> dials() {
                return List.of(new Dial("users", Unit.COUNT, 0, 100, () -> users[0], value -> users[0] = value));
            }
        };
        RunListener turning = new RunListener() {
            @Override
            public void begins(RunControl control) {
                control.turn("users", 20, "the test");
                assertThatThrownBy(() -> control.turn("users", 101, "the test"))
                        .hasMessage("'users' is from 0 to 100, not 101");
                assertThatThrownBy(() -> control.turn("rate", 1, "the test")).hasMessage("there is no dial 'rate'");
            }

            @Override
            public void progress(Progress figures, Supplier<Run> soFar) {}
        };

        Run run = execute(load, turning);
        assertThat(users[0]).isEqualTo(20);
        assertThat(run.measurements().events())
                .filteredOn(event -> event.kind().equals("dial"))
                .extracting(Event::text)
                .containsExactly("users from 5 to 20 by the test");
    }

    @Test
    void stopOutranksWhatTheExecutionMakesOfIt() throws InterruptedException {
        stop.give(new Reason.Interrupted("Ctrl-C"));
        Run run = execute(endingWith(new Completion.SubjectFailed("it was ended")));
        assertThat(run.info().state()).isEqualTo(RunState.INTERRUPTED);
    }

    private Execution endingWith(Completion completion) {
        return new ThreeSeconds() {
            @Override
            Measured measured(int seconds) {
                Measured all = super.measured(seconds);
                return new Measured(all.started(), all.ended(), all.measurements(), completion, List.of());
            }
        };
    }

    @Test
    void everyListenerHearsEverySecondAndMayHaveThePartialRun() throws InterruptedException {
        List<Duration> heard = new ArrayList<>();
        List<Run> partial = new ArrayList<>();
        execute(
                new ThreeSeconds(),
                (figures, soFar) -> heard.add(figures.elapsed()),
                (figures, soFar) -> partial.add(soFar.get()));

        assertThat(heard).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(partial)
                .extracting(
                        run -> run.info().state(), run -> run.info().duration().toSeconds())
                .containsExactly(tuple(RunState.PARTIAL, 1L), tuple(RunState.PARTIAL, 2L), tuple(RunState.PARTIAL, 3L));
    }

    private Run execute(Execution execution, RunListener... listeners) throws InterruptedException {
        return execute(execution, List.of(), List.of(), listeners);
    }

    private Run execute(
            Execution execution, List<Monitor> monitors, List<PlannedFault> faults, RunListener... listeners)
            throws InterruptedException {
        try (MonitorsAndFaults beside = MonitorsAndFaults.start(monitors, faults)) {
            return new RunLife(new FakeScenario(), setup, stop, beside, List.of(listeners)).execute(execution);
        }
    }

    private void giveAt(int second, Progress figures, Reason reason) {
        if (figures.elapsed().toSeconds() == second) {
            stop.give(reason);
        }
    }

    private static final class FakeScenario implements Scenario {
        @Override
        public String name() {
            return "checkout";
        }

        @Override
        public String type() {
            return "fake";
        }

        @Override
        public Workload workload() {
            return new Workload("ten requests a second", "hash");
        }

        @Override
        public Execution prepare(ExecutionContext context) {
            throw new AssertionError("it is prepared by others");
        }
    }

    /** Measures ten requests a second, for three seconds of no time at all. */
    private class ThreeSeconds implements Execution {
        @Override
        public Measured run(Observer observer) {
            observer.begins();
            int second = 0;
            while (second < 3 && stop.reason().isEmpty()) {
                second++;
                int soFar = second;
                observer.progress(figures(second), () -> measured(soFar));
            }
            return measured(second);
        }

        private static Progress figures(int second) {
            return LiveLoad.of(Duration.ofSeconds(second), Duration.ZERO, second * 10L, 0, 0, 10, 1, 1);
        }

        Measured measured(int seconds) {
            Measurements measurements = new Measurements(
                    List.of(Metric.of(LoadMetrics.REQUESTS, "", seconds * 10)),
                    Timeline.EMPTY,
                    List.of(GC),
                    List.of(),
                    List.of());
            return new Measured(STARTED, STARTED.plusSeconds(seconds), measurements, Validity.VALID);
        }

        @Override
        public void close() {}
    }
}
