package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completes in a real bash, by the function that the script registers. */
final class CompletionIT {
    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsOptionsAndScenarios() throws Exception {
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "there is no " + bash);
        PerfYml.twoScenarios(folder, "http://127.0.0.1:9");
        Files.writeString(
                folder.resolve("other.yml"),
                "x-a:\n  b: 1\nscenarios: # all\n    third.one:\n        users: 1\ngates: []\n");
        Ended script = Perfgate.in(folder).run("completion", "bash").with(0);
        Files.writeString(folder.resolve("completion.bash"), script.outText());

        assertThat(completed(bash, "")).contains("init", "run", "doctor", "help");
        assertThat(completed(bash, "compl")).containsExactly("completion");
        assertThat(completed(bash, "run", "")).containsExactly("first", "second");
        assertThat(completed(bash, "run", "se")).containsExactly("second");
        assertThat(completed(bash, "run", "-f", "other.yml", "")).containsExactly("third.one");
        assertThat(completed(bash, "run", "--ou")).containsExactly("--output");
        assertThat(completed(bash, "http", "--spawn")).containsExactly("--spawn-rate");
        assertThat(completed(bash, "completion", "")).containsExactly("bash", "zsh", "fish");
        assertThat(completed(bash, "help", "doc")).containsExactly("doctor");
        assertThat(completed(bash, "run", "-f", "")).isEmpty();
    }

    private List<String> completed(Path bash, String... words) throws Exception {
        String call = """
                . ./completion.bash
                complete -p perfgate >/dev/null || exit 9
                COMP_WORDS=(perfgate "$@")
                COMP_CWORD=$#
                _perfgate
                [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
                """;
        ProcessBuilder builder = new ProcessBuilder(bash.toString(), "--norc", "-c", call, "bash");
        builder.command().addAll(List.of(words));
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
