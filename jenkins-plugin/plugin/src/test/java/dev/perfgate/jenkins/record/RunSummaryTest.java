package dev.perfgate.jenkins.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {
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
                .map(RunSummary::getOutcome)
                .containsExactly(Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.NO_GATES);
        assertThat(RunSummary.worst(runs)).isEqualTo(Outcome.FAIL);
        assertThat(RunSummary.worst(List.of())).isEqualTo(Outcome.NO_GATES);
    }

    @Test
    void runThatWasNotCompletedSaysSoWhateverItsGatesSay() throws Exception {
        Run partial = Runs.of(RunState.PARTIAL, "p95 < 10 ms");
        assertThat(RunSummary.worst(Runs.recorded(build, partial))).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void gateThatSaysItOnlyWarnsDoes() throws Exception {
        Run run = Runs.taking("checkout", 5, "p95 < 1 ms; on FAIL warn");
        assertThat(RunSummary.worst(Runs.recorded(build, run))).isEqualTo(Outcome.WARN);
    }
}
