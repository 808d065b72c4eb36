package dev.perfgate.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.Runs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlineFigureTest {
    @TempDir
    Path folder;

    @Test
    void changeIsAgainstTheSameScenarioOfTheEarlierBuild() throws Exception {
        List<RunSummary> before =
                Runs.recorded(folder.resolve("1"), Runs.taking("other", 1), Runs.taking("checkout", 50));
        List<RunSummary> now = Runs.recorded(
                folder.resolve("2"), Runs.taking("checkout", 56), Runs.taking("other", 1), Runs.taking("new", 3));
        assertThat(now.stream().map(run -> HeadlineFigure.of(run, before)))
                .containsExactly(
                        "response time p95 56 ms (+12 %)", "response time p95 1 ms (±0 %)", "response time p95 3 ms");
    }
}
