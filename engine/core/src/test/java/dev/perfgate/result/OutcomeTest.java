package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void codesAreTheDocumentedOnes() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::exitCode)).containsExactly(130, 2, 3, 4, 1, 0, 0, 0);
        assertThat(Outcome.values())
                .allSatisfy(outcome -> assertThat(outcome.meaning()).isNotBlank());
    }

    @Test
    void wordsAreReadByPeople() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::word))
                .containsExactly(
                        "INTERRUPTED", "WRONG INPUT", "NOT COMPLETED", "INVALID", "FAIL", "WARN", "PASS", "NO GATES");
    }

    @Test
    void onlyWhatHoldsLooksGood() {
        assertThat(Arrays.stream(Outcome.values()).filter(outcome -> outcome.tone() == Tone.GOOD))
                .containsExactly(Outcome.PASS);
        assertThat(Outcome.NO_GATES.tone()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void codeOfACommandTellsItsOutcome() {
        assertThat(Outcome.ofExitCode(0)).contains(Outcome.PASS);
        assertThat(Outcome.ofExitCode(4)).contains(Outcome.INVALID);
        assertThat(Outcome.ofExitCode(137)).isEmpty();
    }

    @Test
    void ofSeveralTheMostSeriousApplies() {
        assertThat(Outcome.worst(List.of(Outcome.PASS, Outcome.FAIL))).isEqualTo(Outcome.FAIL);
        assertThat(Outcome.worst(List.of(Outcome.INVALID, Outcome.FAIL))).isEqualTo(Outcome.INVALID);
        assertThat(Outcome.worst(List.of(Outcome.INVALID, Outcome.NOT_COMPLETED)))
                .isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(Outcome.worst(List.of(Outcome.NOT_COMPLETED, Outcome.WRONG_INPUT)))
                .isEqualTo(Outcome.WRONG_INPUT);
        assertThat(Outcome.worst(List.of(Outcome.WRONG_INPUT, Outcome.INTERRUPTED)))
                .isEqualTo(Outcome.INTERRUPTED);
        assertThat(Outcome.worst(List.of(Outcome.NO_GATES, Outcome.PASS))).isEqualTo(Outcome.PASS);
        assertThat(Outcome.WARN.or(Outcome.PASS)).isEqualTo(Outcome.WARN);
    }

    @Test
    void nothingThatWasJudgedIsNoPass() {
        assertThat(Outcome.worst(List.of())).isEqualTo(Outcome.NO_GATES);
    }
}
