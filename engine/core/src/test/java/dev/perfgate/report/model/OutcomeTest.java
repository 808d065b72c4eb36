package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void runIsNamedByWhatMakesItsFiguresDoubtfulFirst() {
        assertThat(Outcome.of(Runs.normal())).isEqualTo(Outcome.PASS);
        assertThat(Outcome.of(Runs.failed())).isEqualTo(Outcome.FAIL);
        assertThat(Outcome.of(Runs.invalid())).isEqualTo(Outcome.INVALID);
        assertThat(Outcome.of(Runs.partial())).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void undecidedGateIsNeverShownAsPass() {
        assertThat(Outcome.of(judged(Status.PASS, Status.NO_BASELINE))).isEqualTo(Outcome.WARN);
        assertThat(Outcome.of(judged(Status.PASS, Status.MISSING))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void runWithoutVerdictsIsNotAPass() {
        assertThat(Outcome.of(judged())).isEqualTo(Outcome.NO_GATES);
    }

    @Test
    void runEndedEarlyIsNotAPass() {
        assertThat(Outcome.of(ended(RunState.INTERRUPTED))).isEqualTo(Outcome.INTERRUPTED);
        assertThat(Outcome.of(ended(RunState.STOPPED))).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void gatesAreSummedUpInOneSentence() {
        assertThat(Outcome.ofGates(judged(Status.PASS))).isEqualTo("The gate holds.");
        assertThat(Outcome.ofGates(judged(Status.PASS, Status.IMPROVED))).isEqualTo("All 2 gates hold.");
        assertThat(Outcome.ofGates(judged(Status.FAIL, Status.WARN, Status.PASS)))
                .isEqualTo("1 of 3 gates failed, 1 warned or undecided.");
        assertThat(Outcome.ofGates(judged(Status.WARN, Status.PASS)))
                .isEqualTo("1 of 2 gates warned or undecided, none failed.");
        assertThat(Outcome.ofGates(Runs.partial())).isEqualTo("Not judged by its gates.");
    }

    private static Run judged(Status... statuses) {
        List<Verdict> verdicts = Arrays.stream(statuses)
                .map(status -> new Verdict("p95 < 1 s", status, "", 1))
                .toList();
        return Runs.normal().withVerdicts(verdicts);
    }

    private static Run ended(RunState state) {
        Run run = Runs.normal();
        RunInfo info = run.info();
        RunInfo other = new RunInfo(
                info.id(), info.scenario(), info.type(), info.started(), info.ended(), state, info.toolVersion());
        return new Run(other, run.context(), run.validity(), run.measurements(), run.gates(), run.verdicts());
    }
}
