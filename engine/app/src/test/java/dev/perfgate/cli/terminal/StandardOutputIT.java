package dev.perfgate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Perfgate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A standard output that cannot be written; skipped where there is no device that is always full. */
final class StandardOutputIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void aDeviceThatIsFull() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "there is a /dev/full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "completion bash", "help", "--version"})
    void lostResultIsNoSuccess(String command) throws Exception {
        assertThat(shell("perfgate " + command + " > /dev/full; echo \"exit $?\" >&2"))
                .contains("WARN cannot write to standard output: No space left on device")
                .endsWith("exit 3\n");
    }

    @Test
    void closedPipeIsNoLoss() throws Exception {
        assertThat(shell("perfgate schema | head -1 > /dev/null")).isEmpty();
    }

    @Test
    void closedPipeIsNoLossOfChartsEither() throws Exception {
        StringBuilder series = new StringBuilder();
        for (int id = 0; id < 300; id++) {
            series.append("{\"id\":\"" + id + "\",\"v\":[1")
                    .append(",1".repeat(39))
                    .append(",2".repeat(40))
                    .append("]}\n");
        }
        Files.writeString(folder.resolve("series.jsonl"), series);

        assertThat(shell("perfgate changes series.jsonl --format chart > full.txt; echo \"exit $?\" >&2"))
                .isEqualTo("exit 0\n");
        assertThat(folder.resolve("full.txt")).content().hasSizeGreaterThan(100_000);
        assertThat(
                        shell(
                                "{ perfgate changes series.jsonl --format chart; echo \"exit $?\" >&2; } | head -3 > /dev/null"))
                .isEqualTo("exit 0\n");
    }

    private String shell(String line) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Perfgate.jar().toAbsolutePath().toString();
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", "perfgate() { \"$JAVA\" -jar \"$JAR\" \"$@\"; }; " + line);
        builder.environment().put("JAVA", java);
        builder.environment().put("JAR", jar);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
