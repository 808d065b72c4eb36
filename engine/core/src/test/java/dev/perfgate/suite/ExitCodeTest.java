package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void codesAreTheDocumentedOnes() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).containsExactly(130, 2, 3, 4, 1, 0);
        assertThat(ExitCode.values())
                .allSatisfy(code -> assertThat(code.meaning()).isNotBlank());
    }

    @Test
    void ofSeveralTheMostSeriousApplies() {
        assertThat(ExitCode.worst(List.of(ExitCode.PASSED, ExitCode.GATE_FAILED)))
                .isEqualTo(ExitCode.GATE_FAILED);
        assertThat(ExitCode.worst(List.of(ExitCode.INVALID, ExitCode.GATE_FAILED)))
                .isEqualTo(ExitCode.INVALID);
        assertThat(ExitCode.worst(List.of(ExitCode.INVALID, ExitCode.NOT_COMPLETED)))
                .isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(ExitCode.worst(List.of(ExitCode.NOT_COMPLETED, ExitCode.WRONG_INPUT)))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(ExitCode.worst(List.of(ExitCode.WRONG_INPUT, ExitCode.INTERRUPTED)))
                .isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void nothingThatHappenedIsNothingThatFailed() {
        assertThat(ExitCode.worst(List.of())).isEqualTo(ExitCode.PASSED);
    }
}
