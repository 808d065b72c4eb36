package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that a released version wrote is read for ever. Files are added to {@code runs}, never changed. */
class ReleasedVersionsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");

    static Stream<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(RUNS)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyReleasedFileIsRead(Path file) {
        Run run = RunJson.read(file);

        assertThat(run.measurements().metrics()).isNotEmpty();
        assertThat(RunJson.readInfo(file)).isEqualTo(run.info());
    }

    @Test
    void firstVersionIsReadToTheLastField() {
        assertThat(RunJson.read(RUNS.resolve("v1/checkout.json"))).isEqualTo(ExampleRun.run());
    }
}
