package dev.perfgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldCheckTest {
    @Test
    void mistakesInGatesAreToldInTheForm() {
        assertThat(GateCheck.problems(List.of("checkout: p95 < 1 s\ncheckout: p95 <")))
                .contains("the value is missing");
        assertThat(GateCheck.problems(List.of(""))).isEmpty();
    }

    @Test
    void pathsOutOfTheWorkspaceAreToldInTheForm() {
        for (String wrong : List.of("/etc/perf.yml", "../perf.yml", "a/../../b", "C:\\perf.yml")) {
            assertThat(FieldCheck.problemOfPath(wrong)).contains("workspace");
        }
        assertThat(FieldCheck.problemOfPath("load/..perf.yml")).isEmpty();
    }

    @Test
    void countsInFormsAreWholeNumbersWithinBounds() {
        assertThat(FieldCheck.problemOfCount("3", 1, 100)).isEmpty();
        assertThat(FieldCheck.problemOfCount("", 1, 100)).isEmpty();
        for (String wrong : new String[] {"0", "101", "three", "1.5", "-1", "99999999999"}) {
            assertThat(FieldCheck.problemOfCount(wrong, 1, 100)).contains("whole number from 1 to 100");
        }
    }
}
