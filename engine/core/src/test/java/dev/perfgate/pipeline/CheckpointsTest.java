package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LiveLoad;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private final ManualClock clock = ManualClock.startingAt(Instant.EPOCH);
    private final FolderStore store = new FolderStore();
    private final List<String> warnings = new ArrayList<>();
    private int made;
    private Duration lastCost = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void everySecondOfACheapRunIsKept() {
        Checkpoints checkpoints = checkpoints(folder);
        for (int second = 0; second < 5; second++) {
            progress(checkpoints, Duration.ZERO);
        }
        assertThat(made).isEqualTo(5);
        assertThat(store.read(folder).info().state()).isEqualTo(RunState.PARTIAL);
        assertThat(warnings).isEmpty();
    }

    /** 50 ms a second are a twentieth of a core. */
    @Test
    void runThatCostsATwentiethOfACoreIsKeptEverySecond() {
        Checkpoints checkpoints = checkpoints(folder);
        for (int second = 0; second < 100; second++) {
            progress(checkpoints, Duration.ofMillis(50));
        }
        assertThat(made).isEqualTo(100);
        assertThat(warnings).isEmpty();
    }

    @Test
    void ticksThatComeALittleEarlyAreKept() {
        Checkpoints checkpoints = checkpoints(folder);
        for (int second = 0; second < 10; second++) {
            lastCost = Duration.ofMillis(second % 2 == 0 ? 3 : -3);
            progress(checkpoints, Duration.ZERO);
        }
        assertThat(made).isEqualTo(10);
    }

    @Test
    void dearFirstCheckpointsOfAShortRunAreKept() {
        Checkpoints checkpoints = checkpoints(folder);
        for (Duration cost : List.of(Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofMillis(200))) {
            progress(checkpoints, cost);
        }
        assertThat(made).isEqualTo(3);
    }

    @Test
    void runThatCostsMoreIsKeptLessOftenAndSaysSo() {
        Checkpoints checkpoints = checkpoints(folder);
        for (int second = 0; second < 100; second++) {
            progress(checkpoints, Duration.ofMillis(200));
        }
        assertThat(made).as("a second is free, then 5 %").isBetween(25, 31);
        assertThat(warnings)
                .containsExactly(
                        "results so far are kept up to 4 s apart, not every second, since keeping them takes up"
                                + " to 200 ms of CPU time: a kill would cost that much of the run");
        assertThat(store.read(folder).validity().warnings())
                .singleElement()
                .asString()
                .startsWith("results so far are kept up to 4 s apart, not every second");
    }

    @Test
    void slowDiskMakesTheStepsLongerAndIsToldToo() {
        Checkpoints checkpoints =
                new Checkpoints(folder, store, new Checkpoints.Clocks(clock::nanoTime, () -> 0), warnings::add);
        for (int second = 0; second < 5; second++) {
            clock.advance(Duration.ofSeconds(3));
            checkpoints.progress(figures(), () -> runAfter(Duration.ZERO));
        }
        assertThat(made).isEqualTo(5);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("up to 3 s apart", "this machine or its disk was too busy");
    }

    @Test
    void runGoesOnWhenItCannotBeKeptAndSaysSoOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        Checkpoints checkpoints = checkpoints(file);
        progress(checkpoints, Duration.ZERO);
        progress(checkpoints, Duration.ZERO);
        assertThat(made).isEqualTo(2);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .startsWith("the run goes on, but its results so far could not be kept: ")
                .contains(file.toString());
    }

    private Checkpoints checkpoints(Path where) {
        return new Checkpoints(where, store, new Checkpoints.Clocks(clock::nanoTime, clock::nanoTime), warnings::add);
    }

    /** One call a second, of which making the run takes so long. */
    private void progress(Checkpoints checkpoints, Duration cost) {
        clock.advance(Duration.ofSeconds(1).minus(lastCost));
        lastCost = Duration.ZERO;
        checkpoints.progress(figures(), () -> runAfter(cost));
    }

    private static Progress figures() {
        return LiveLoad.of(Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, 0, 0);
    }

    private Run runAfter(Duration cost) {
        made++;
        clock.advance(cost);
        lastCost = cost;
        return Runs.of(RunState.PARTIAL, 0);
    }
}
