package dev.perfgate.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.text.CommandLineWords;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** No class of the engine enters the plugin's class path: what both must know stands in both, and is the same. */
class EngineAgreementTest {
    @Test
    void pluginKnowsEveryExitCodeOfTheEngine() {
        List<Integer> known = Arrays.stream(ExitCode.values())
                .map(ExitCode::code)
                .filter(code -> code >= 0)
                .toList();
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Outcome.values())
                        .map(Outcome::exitCode)
                        .distinct()
                        .toList());
    }

    @Test
    void exitCodesMeanTheSame() {
        assertThat(code(ExitCode.PASSED)).isEqualTo(Outcome.PASS);
        assertThat(code(ExitCode.GATE_FAILED)).isEqualTo(Outcome.FAIL);
        assertThat(code(ExitCode.WRONG_INPUT)).isEqualTo(Outcome.WRONG_INPUT);
        assertThat(code(ExitCode.NOT_COMPLETED)).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(code(ExitCode.INVALID)).isEqualTo(Outcome.INVALID);
        assertThat(code(ExitCode.INTERRUPTED)).isEqualTo(Outcome.INTERRUPTED);
    }

    private static Outcome code(ExitCode exit) {
        return Outcome.ofExitCode(exit.code()).orElseThrow();
    }

    @Test
    void verdictsHaveTheSameConsequences() {
        assertThat(names(GateVerdict.Consequence.values())).isEqualTo(names(Verdict.Consequence.values()));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @RepeatedTest(50)
    void commandLinesHaveTheSameWords(RepetitionInfo repetition) throws MojoExecutionException {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            line.append("ab \t\"'\\$".charAt(random.nextInt(8)));
        }
        String text = line.toString();
        try {
            List<String> words = CommandLineWords.quoted(text);
            assertThat(dev.perfgate.maven.fork.CommandLineWords.of(text)).isEqualTo(words);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> dev.perfgate.maven.fork.CommandLineWords.of(text))
                    .hasMessage(e.getMessage() + " in: " + text);
        }
    }
}
