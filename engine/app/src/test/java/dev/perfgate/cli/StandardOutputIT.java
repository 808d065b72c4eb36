package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(shell(command + " > /dev/full; echo \"exit $?\" >&2"))
                .contains("WARN  standard output could not be written: No space left on device")
                .endsWith("exit 3\n");
    }

    @Test
    void closedPipeIsNoLoss() throws Exception {
        assertThat(shell("schema | head -1 > /dev/null")).isEmpty();
    }

    private String shell(String line) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Perfgate.jar().toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "\"$JAVA\" -jar \"$JAR\" " + line);
        builder.environment().put("JAVA", java);
        builder.environment().put("JAR", jar);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
