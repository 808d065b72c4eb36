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

    /** 50 ms a checkpoint are a hundredth of 5 s, but a kill must not cost that much. */
    @Test
    void expensiveRunIsStillKeptEveryTwoSeconds() {
        Checkpoints checkpoints = checkpoints(folder);
        for (int second = 0; second < 20; second++) {
            progress(checkpoints, Duration.ofMillis(50));
        }
        assertThat(made).isEqualTo(10);
    }

    @Test
    void runThatGrowsIsKeptLessAndLessOften() {
        Checkpoints checkpoints = checkpoints(folder);
        progress(checkpoints, Duration.ofMillis(10));
        progress(checkpoints, Duration.ofMillis(20));
        assertThat(made).isEqualTo(2);
        progress(checkpoints, Duration.ofMillis(20));
        assertThat(made).isEqualTo(2);
        progress(checkpoints, Duration.ofMillis(20));
        assertThat(made).isEqualTo(3);
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
        return new Checkpoints(where, store, clock::nanoTime, warnings::add);
    }

    /** One call a second, of which making the run takes so long. */
    private void progress(Checkpoints checkpoints, Duration cost) {
        clock.advance(Duration.ofSeconds(1).minus(lastCost));
        lastCost = Duration.ZERO;
        Progress figures = LiveLoad.of(Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, 0, 0);
        checkpoints.progress(figures, () -> runAfter(cost));
    }

    private Run runAfter(Duration cost) {
        made++;
        clock.advance(cost);
        lastCost = cost;
        return Runs.of(RunState.PARTIAL, 0);
    }
}
