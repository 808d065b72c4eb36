package dev.perfgate.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
    @TempDir
    Path build;

    @Test
    void worstVerdictOfAllRunsCounts() throws Exception {
        List<RunSummary> runs = Runs.recorded(
                build,
                Runs.taking("good", 5, "p95 < 10 ms"),
                Runs.taking("bad", 5, "p95 < 1 ms"),
                Runs.taking("young", 5, "no regression"),
                Runs.taking("free", 5));
        assertThat(runs)
                .map(Standing::of)
                .containsExactly(Standing.PASS, Standing.FAIL, Standing.WARN, Standing.NO_GATES);
        assertThat(Standing.of(runs)).isEqualTo(Standing.FAIL);
        assertThat(Standing.of(List.of())).isEqualTo(Standing.NO_GATES);
    }

    @Test
    void runThatWasNotCompletedFailsWhateverItsGatesSay() throws Exception {
        Run partial = Runs.of(RunState.PARTIAL, "p95 < 10 ms");
        assertThat(Standing.of(Runs.recorded(build, partial))).isEqualTo(Standing.FAIL);
    }

    @Test
    void gateThatSaysItOnlyWarnsDoes() throws Exception {
        Run run = Runs.taking("checkout", 5, "p95 < 1 ms; on FAIL warn");
        assertThat(Standing.of(Runs.recorded(build, run))).isEqualTo(Standing.WARN);
    }
}
