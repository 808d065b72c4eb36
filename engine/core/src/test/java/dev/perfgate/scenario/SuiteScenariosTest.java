package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.scenario.StopSignal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SuiteScenariosTest {
    private static final Observer NOBODY = (figures, soFar) -> {};

    private final List<String> told = new ArrayList<>();
    private final StopSignal stop = new StopSignal();

    @TempDir
    Path run;

    @Test
    void oneScenarioRunsAnotherToItsEndAndHasItsFigures() throws InterruptedException {
        ExecutionContext context = contextOf("stress", new Fake("stress"), new Fake("checkout"));
        try (StartedScenario started = context.others().start("checkout", NOBODY)) {
            started.end();
            assertThat(started.await().warnings()).containsExactly("measured by checkout");
        }
        assertThat(told).containsExactly("checkout closed");
    }

    @Test
    void stopReachesTheStartedOne() throws InterruptedException {
        ExecutionContext context = contextOf("stress", new Fake("stress"), new Fake("checkout"));
        try (StartedScenario started = context.others().start("checkout", NOBODY)) {
            stop.give(new Reason.Interrupted("Ctrl-C"));
            assertThat(started.await()).isNotNull();
        }
    }

    @Test
    void closingEndsWhatWasStarted() throws InterruptedException {
        contextOf("stress", new Fake("stress"), new Fake("checkout"))
                .others()
                .start("checkout", NOBODY)
                .close();
        assertThat(told).containsExactly("checkout closed");
        assertThat(stop.reason()).isEmpty();
    }

    @Test
    void failureOfTheStartedOneIsThrownWhereItIsAwaited() throws InterruptedException {
        Fake broken = new Fake("checkout") {
            @Override
            Measured measured() {
                throw new IllegalStateException("broken");
            }
        };
        ExecutionContext context = contextOf("stress", new Fake("stress"), broken);
        try (StartedScenario started = context.others().start("checkout", NOBODY)) {
            started.end();
            assertThatThrownBy(started::await).hasMessage("broken");
        }
    }

    @Test
    void scenarioThatIsNotThereOrRunsAlreadyIsRefused() {
        ExecutionContext context = contextOf("stress", new Fake("stress"));
        assertThatThrownBy(() -> context.others().start("checkout", NOBODY))
                .hasMessage("stress would start 'checkout', but the suite has no such scenario");
        assertThatThrownBy(() -> context.others().start("stress", NOBODY))
                .hasMessage("stress would start 'stress', which runs already");
    }

    @Test
    void artifactsOfTheStartedOneLieBelowThoseOfTheOther() throws IOException {
        Path old = run.resolve("artifacts/old.txt");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "of an earlier run");
        try (ArtifactFolder artifacts = ArtifactFolder.of(run)) {
            ArtifactFolder part = artifacts.part("checkout");
            Files.writeString(part.path().resolve("heap.txt"), "heap");
            Files.writeString(artifacts.path().resolve("own.txt"), "own");
            assertThat(part.artifact("heap", "heap.txt", "text/plain").path()).isEqualTo("artifacts/checkout/heap.txt");
        }
        assertThat(run.resolve("artifacts/checkout/heap.txt")).exists();
        assertThat(run.resolve("artifacts/own.txt")).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void whereNothingIsKeptArtifactsAreGoneAtTheEnd() throws IOException {
        Path folder;
        try (ArtifactFolder artifacts = ArtifactFolder.passing()) {
            folder = artifacts.path();
            Files.writeString(folder.resolve("heap.txt"), "heap");
        }
        assertThat(folder).doesNotExist();
    }

    private ExecutionContext contextOf(String name, Scenario... all) {
        Map<String, Scenario> byName = new HashMap<>();
        for (Scenario one : all) {
            byName.put(one.name(), one);
        }
        Scenario scenario = Objects.requireNonNull(byName.get(name));
        return new SuiteScenarios(byName).context(scenario, ExecutionContext.alone(scenario, stop, told::add));
    }

    /** Runs until it is asked to stop. */
    private class Fake implements Scenario {
        private final String name;

        Fake(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String type() {
            return "fake";
        }

        @Override
        public Workload workload() {
            return new Workload("nothing", "hash");
        }

        Measured measured() {
            Measurements none = new Measurements(List.of(), Timeline.EMPTY, List.of(), List.of(), List.of());
            return new Measured(
                    Instant.EPOCH, Instant.EPOCH, none, new Validity(List.of(), List.of("measured by " + name)));
        }

        @Override
        public Execution prepare(ExecutionContext context) {
            CountDownLatch stopped = new CountDownLatch(1);
            StopSignal.Hearing hearing = context.stop().whenGiven(stopped::countDown);
            return new Execution() {
                @Override
                public Measured run(Observer observer) throws InterruptedException {
                    stopped.await();
                    return measured();
                }

                @Override
                public void close() {
                    hearing.close();
                    told.add(name + " closed");
                }
            };
        }
    }
}
