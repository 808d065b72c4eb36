package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.pipeline.Runs;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunExitTest {
    @Test
    void finishedRunWhoseGatesHoldHasPassed() {
        assertThat(RunExit.of(Runs.of(RunState.FINISHED, 0))).isEqualTo(ExitCode.PASSED);
        assertThat(RunExit.of(Runs.of(RunState.FINISHED, 1, Status.PASS, Status.WARN)))
                .isEqualTo(ExitCode.PASSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "DEGRADED", "MISSING", "ERROR", "INVALID_RUN"})
    void oneVerdictThatIsNoPassFailsTheRun(Status status) {
        assertThat(RunExit.of(Runs.of(RunState.FINISHED, 0, Status.PASS, status)))
                .isEqualTo(ExitCode.GATE_FAILED);
    }

    @Test
    void invalidRunIsInvalidWhateverItsGatesSay() {
        assertThat(RunExit.of(Runs.invalid(Status.PASS))).isEqualTo(ExitCode.INVALID);
        assertThat(RunExit.of(Runs.invalid(Status.FAIL))).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void loadOfWhichNothingSucceededIsNoMeasurement() {
        assertThat(RunExit.of(Runs.of(RunState.FINISHED, 2, Status.PASS))).isEqualTo(ExitCode.NOT_COMPLETED);
    }

    @Test
    void runThatDidNotEndByItselfSaysSo() {
        assertThat(RunExit.of(Runs.of(RunState.STOPPED, 0))).isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(RunExit.of(Runs.of(RunState.PARTIAL, 0))).isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(RunExit.of(Runs.of(RunState.INTERRUPTED, 0, Status.FAIL))).isEqualTo(ExitCode.INTERRUPTED);
    }
}
