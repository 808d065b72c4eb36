package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.pipeline.Runs;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunOutcomeTest {
    @Test
    void finishedRunWhoseGatesHoldHasPassed() {
        assertThat(RunOutcome.of(Runs.of(RunState.FINISHED, 1, Status.PASS))).isEqualTo(Outcome.PASS);
    }

    @Test
    void undecidedGateIsNeverShownAsPass() {
        assertThat(RunOutcome.of(Runs.of(RunState.FINISHED, 0, Status.PASS, Status.NO_BASELINE)))
                .isEqualTo(Outcome.WARN);
    }

    @Test
    void runWithoutVerdictsIsNotAPass() {
        assertThat(RunOutcome.of(Runs.of(RunState.FINISHED, 0))).isEqualTo(Outcome.NO_GATES);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "DEGRADED", "MISSING", "ERROR", "INVALID_RUN"})
    void oneVerdictThatIsNoPassFailsTheRun(Status status) {
        assertThat(RunOutcome.of(Runs.of(RunState.FINISHED, 0, Status.PASS, status)))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void invalidRunIsInvalidWhateverItsGatesSay() {
        assertThat(RunOutcome.of(Runs.invalid(Status.PASS))).isEqualTo(Outcome.INVALID);
        assertThat(RunOutcome.of(Runs.invalid(Status.FAIL))).isEqualTo(Outcome.INVALID);
    }

    @Test
    void loadOfWhichNothingSucceededIsNoMeasurement() {
        assertThat(RunOutcome.of(Runs.of(RunState.FINISHED, 2, Status.PASS))).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void runThatDidNotEndByItselfSaysSo() {
        assertThat(RunOutcome.of(Runs.of(RunState.STOPPED, 0))).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(RunOutcome.of(Runs.of(RunState.PARTIAL, 0))).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(RunOutcome.of(Runs.of(RunState.INTERRUPTED, 0, Status.FAIL))).isEqualTo(Outcome.INTERRUPTED);
    }
}
