package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Measurements.Artifact;
import dev.perfgate.result.Progress;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.scenario.StopSignal.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds for an execution of any type; each type runs it with scenarios of its own. */
@Timeout(120)
public abstract class ExecutionContract {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Reason CTRL_C = new Reason.Interrupted("Ctrl-C");

    private final StopSignal stop = new StopSignal();

    @TempDir
    Path run;

    /** A scenario that lasts until it is asked to stop. */
    protected abstract Scenario endless();

    /** A scenario that comes to its end within seconds, and tells at least once how it stands. */
    protected abstract Scenario brief();

    @Test
    void briefOneIsCompleted() throws InterruptedException {
        Measured measured = run(brief(), (progress, soFar) -> {});
        assertThat(measured.completion().state()).isEqualTo(RunState.FINISHED);
        assertThat(measured.completion().reason()).isEmpty();
        assertThat(measured.ended()).isAfter(measured.started());
        assertThat(measured.measurements().metrics()).isNotEmpty();
    }

    @Test
    void stopEndsItSoonAndKeepsWhatWasMeasured() throws InterruptedException {
        Measured measured = run(endless(), (progress, soFar) -> stop.give(CTRL_C));
        assertThat(measured.measurements().metrics()).isNotEmpty();
        assertThat(measured.measurements().timeline().series()).isNotEmpty();
    }

    @Test
    void stopThatWasGivenAheadLetsItEndAtOnce() throws InterruptedException {
        try (Execution execution = endless().prepare(context(endless()))) {
            stop.give(CTRL_C);
            assertThat(execution.run((progress, soFar) -> {})).isNotNull();
        }
    }

    @Test
    void itBeginsOnceAndThenTellsAboutOnceASecondHowItStands() throws InterruptedException {
        List<String> order = new ArrayList<>();
        List<Progress> told = new ArrayList<>();
        List<Long> at = new ArrayList<>();
        run(endless(), new Observer() {
            @Override
            public void begins() {
                order.add("begins");
            }

            @Override
            public void progress(Progress progress, Supplier<Measured> soFar) {
                order.add("progress");
                told.add(progress);
                at.add(System.nanoTime());
                if (told.size() == 4) {
                    stop.give(CTRL_C);
                }
            }
        });
        assertThat(order.get(0)).isEqualTo("begins");
        assertThat(order).filteredOn("begins"::equals).hasSize(1);
        double seconds = (at.get(3) - at.get(0)) / 1e9;
        assertThat(seconds / 3).as("mean gap").isGreaterThan(0.7);
        assertThat(told.get(3).interval() - told.get(0).interval())
                .as("intervals of a second")
                .isBetween(3, (int) seconds + 1);
        for (int i = 1; i < 4; i++) {
            assertThat(told.get(i).elapsed()).isGreaterThan(told.get(i - 1).elapsed());
            assertThat(told.get(i).interval())
                    .isGreaterThanOrEqualTo(told.get(i - 1).interval());
        }
        assertThat(told.get(3).words()).isNotEmpty();
        List<String> names = told.get(3).values().stream()
                .map(value -> value.definition().name() + " of " + value.part())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void copyOfTheResultsSoFarIsAResultWithTheSeriesOfTheWhole() throws InterruptedException {
        List<Measured> copies = new ArrayList<>();
        Measured whole = run(endless(), (progress, soFar) -> {
            copies.add(soFar.get());
            if (copies.size() == 2) {
                stop.give(CTRL_C);
            }
        });
        assertThat(copies.get(0).started()).isEqualTo(whole.started());
        assertThat(copies.get(0).ended()).isBefore(whole.ended());
        Set<String> before = series(copies.get(0));
        assertThat(before).isNotEmpty();
        assertThat(series(whole)).containsAll(before);
    }

    private static Set<String> series(Measured measured) {
        return measured.measurements().timeline().series().stream()
                .map(Series::name)
                .collect(Collectors.toSet());
    }

    @Test
    void artifactsItNamesLieInTheFolderOfTheRun() throws InterruptedException {
        Measured measured = run(brief(), (progress, soFar) -> {});
        for (Artifact artifact : measured.measurements().artifacts()) {
            assertThat(run.resolve(artifact.path())).exists();
        }
        assertThat(run.toFile().list()).isSubsetOf(ArtifactFolder.NAME);
    }

    @Test
    void whatIsThrownByAnObserverEndsItAndClosingLeavesNoThread() throws InterruptedException {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        try (Execution execution = endless().prepare(context(endless()))) {
            assertThatThrownBy(() -> execution.run((progress, soFar) -> {
                        throw new IllegalStateException("as if killed");
                    }))
                    .hasMessage("as if killed");
        }
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!left(before).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(left(before)).isEmpty();
    }

    /** Threads that the libraries share for the life of the JVM are nobody's. */
    private static List<String> left(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("globalEventExecutor") && !name.startsWith("junit"))
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("ObjectCleaner"))
                .toList();
    }

    @Test
    void oneThatIsNeverRunIsClosed() throws InterruptedException {
        endless().prepare(context(endless())).close();
    }

    @Test
    void dialsHaveARangeAndGoOnAndOff() throws InterruptedException {
        try (Execution execution = endless().prepare(context(endless()))) {
            List<Dial> dials = execution.dials();
            assertThat(dials).extracting(Dial::name).doesNotHaveDuplicates();
            execution.run((progress, soFar) -> {
                for (Dial dial : execution.dials()) {
                    assertThat(dial.value()).isBetween(dial.least(), dial.most());
                    assertThatThrownBy(() -> dial.turn(dial.most() + 1)).hasMessageStartingWith("'" + dial.name());
                    dial.turn(dial.least());
                    assertThat(dial.value()).isEqualTo(dial.least());
                }
                stop.give(CTRL_C);
            });
        }
    }

    @Test
    void anotherScenarioDrivesItWithoutKnowingItsType() throws InterruptedException {
        Scenario driven = endless();
        SuiteScenarios suite = new SuiteScenarios(Map.of(driven.name(), driven));
        List<Progress> told = new ArrayList<>();
        Scenario driver = new Driver(driven.name(), told);
        ExecutionContext context = suite.context(driver, context(driver));
        try (Execution execution = driver.prepare(context)) {
            Measured measured = execution.run((progress, soFar) -> {});
            assertThat(measured.measurements().metrics()).isNotEmpty();
        }
        assertThat(told).isNotEmpty();
        assertThat(stop.reason()).isEmpty();
    }

    /** Starts another scenario, waits until it says how it stands, turns what can be turned, and ends it. */
    private record Driver(String drives, List<Progress> told) implements Scenario {
        @Override
        public String name() {
            return "driver";
        }

        @Override
        public String type() {
            return "fake";
        }

        @Override
        public Workload workload() {
            return new Workload("another scenario", "hash");
        }

        @Override
        public Execution prepare(ExecutionContext context) {
            return new Execution() {
                @Override
                public Measured run(Observer observer) throws InterruptedException {
                    StopSignal seen = new StopSignal();
                    RunClock clock = RunClock.system(seen);
                    try (StartedScenario started = context.others().start(drives, (progress, soFar) -> {
                        told.add(progress);
                        seen.give(CTRL_C);
                    })) {
                        clock.pause(Duration.ofSeconds(60));
                        started.dials().forEach(dial -> dial.turn(dial.least()));
                        started.end();
                        return started.await();
                    }
                }

                @Override
                public void close() {}
            };
        }
    }

    private Measured run(Scenario scenario, Observer observer) throws InterruptedException {
        try (Execution execution = scenario.prepare(context(scenario))) {
            return execution.run(observer);
        }
    }

    private ExecutionContext context(Scenario scenario) {
        return ExecutionContext.alone(scenario, stop, line -> {}, ArtifactFolder.of(run));
    }
}
