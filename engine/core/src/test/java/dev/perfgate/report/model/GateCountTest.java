package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateCountTest {
    @Test
    void gatesAreSummedUpInOneSentence() {
        assertThat(GateCount.sentence(judged(Status.PASS))).isEqualTo("The gate holds.");
        assertThat(GateCount.sentence(judged(Status.PASS, Status.IMPROVED))).isEqualTo("All 2 gates hold.");
        assertThat(GateCount.sentence(judged(Status.FAIL, Status.WARN, Status.PASS)))
                .isEqualTo("1 of 3 gates failed, 1 warned or undecided.");
        assertThat(GateCount.sentence(judged(Status.WARN, Status.PASS)))
                .isEqualTo("1 of 2 gates warned or undecided, none failed.");
        assertThat(GateCount.sentence(Runs.partial())).isEqualTo("Not judged by its gates.");
    }

    private static Run judged(Status... statuses) {
        List<Verdict> verdicts = Arrays.stream(statuses)
                .map(status -> SampleVerdicts.of("p95 < 1 s", status, "", 1))
                .toList();
        return Runs.normal().withVerdicts(verdicts);
    }
}
