package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunVerdictTest {

    @Test
    void runWithoutGatesIsNoPass() {
        assertThat(RunVerdict.of(List.of())).isEqualTo(new RunVerdict.NoGates());
        assertThat(RunVerdict.of(List.of()).summary()).isEqualTo("no gates");
        assertThat(RunVerdict.of(List.of()).failed()).isFalse();
    }

    @Test
    void worstConsequenceCountsAndStandsFirst() {
        RunVerdict verdict =
                RunVerdict.of(verdicts(Status.PASS, Status.NO_BASELINE, Status.MISSING, Status.PASS, Status.FAIL));

        assertThat(verdict.summary()).isEqualTo("FAIL: 1 FAIL, 1 MISSING, 1 NO_BASELINE, 2 PASS");
        assertThat(verdict.failed()).isTrue();
        assertThat(((RunVerdict.Judged) verdict).count(Status.PASS)).isEqualTo(2);
        assertThat(((RunVerdict.Judged) verdict).count(Status.ERROR)).isZero();
    }

    @Test
    void undecidedIsShownAsWarning() {
        RunVerdict verdict = RunVerdict.of(verdicts(Status.PASS, Status.NOT_ENOUGH_HISTORY));

        assertThat(verdict.summary()).isEqualTo("WARN: 1 NOT_ENOUGH_HISTORY, 1 PASS");
        assertThat(verdict.failed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void oneVerdictAloneGivesItsConsequence(Status status) {
        RunVerdict.Judged judged = (RunVerdict.Judged) RunVerdict.of(verdicts(status));

        assertThat(judged.worst()).isEqualTo(status.consequence());
        assertThat(judged.failed()).isEqualTo(status.consequence() == Consequence.FAIL);
    }

    private static List<Verdict> verdicts(Status... statuses) {
        return Arrays.stream(statuses)
                .map(status -> new Verdict("gate", status, "reason", 0))
                .toList();
    }
}
