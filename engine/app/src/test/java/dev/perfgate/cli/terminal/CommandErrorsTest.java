package dev.perfgate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Commands;
import dev.perfgate.scenario.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandErrorsTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    private int execute(String... arguments) {
        return new Commands(StopSignal::new).execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "htp                  | perfgate: unknown command 'htp' - did you mean 'http'?",
                "inti                 | perfgate: unknown command 'inti' - did you mean 'init'?",
                "hlep                 | perfgate: unknown command 'hlep' - did you mean 'help'?",
                "zzzzzz               | perfgate: unknown command 'zzzzzz'",
                "help htp             | perfgate: unknown command 'htp' - did you mean 'http'?",
                "http --usres 5       | perfgate http: unknown option '--usres' - did you mean '--users'?",
                "http a b             | perfgate http: 'b' is one argument too many - quote values that contain spaces",
                "gate                 | perfgate gate: missing required parameter: 'PATH'",
                "demo --port x        | perfgate demo: invalid value for option '--port': 'x' is not a whole number",
                "demo --seed x        | perfgate demo: invalid value for option '--seed': 'x' is not a whole number",
                "demo --tls-key nope  | perfgate demo: missing beside the others: --tls-certificate=FILE",
                "completion tcsh      | perfgate completion: invalid value for positional parameter at index 0"
                        + " (SHELL): 'tcsh' is none of bash, zsh, fish",
            })
    void wrongArgumentsGetOneSentenceAndAHint(String line, String message) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo(message);
    }

    @Test
    void exhaustedMemoryIsNoFailedGate() {
        assertThat(CommandErrors.guarded(() -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(3);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("out of memory: all ")
                .contains("allow more with -Xmx")
                .hasLineCount(1);
        assertThat(CommandErrors.guarded(() -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(3);
    }

    @Test
    void noArgumentsGetTheHelp() {
        assertThat(execute()).isEqualTo(2);
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("Usage: perfgate COMMAND", "Exit codes:");
    }

    @Test
    void missingUrlIsOneMessage() {
        assertThat(execute("http")).isEqualTo(2);
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("URL: is missing - write for example http://127.0.0.1:8000/health");
    }

    @Test
    void missingFileIsOneMessage() {
        assertThat(execute("run", "--config", "no-such-perf.yml")).isEqualTo(2);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("no-such-perf.yml: no such file")
                .hasLineCount(1);
    }
}
