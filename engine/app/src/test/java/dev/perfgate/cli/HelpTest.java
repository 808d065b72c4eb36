package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    private static final Path GUIDE = Path.of("../../src-site/markdown/command-line.md");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"--help", "run --help", "http --help", "gate --help", "demo --help"})
    void helpStandsInTheGuideAsItIsPrinted(String arguments) throws Exception {
        try (JavaProcess help = JavaCommand.main(Main.class)
                .jvmOptions("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
                .arguments(arguments.split(" "))
                .start()) {
            assertThat(help.awaitExit(LIMIT)).isZero();
            assertThat(help.stderr()).isEmpty();
            String printed = String.join("\n", stripped(help.stdout().stream()));
            String guide = String.join("\n", stripped(Files.readString(GUIDE).lines()));
            assertThat(guide)
                    .as("%s holds what 'perfgate %s' prints", GUIDE, arguments)
                    .contains(printed);
        }
    }

    private static Iterable<String> stripped(Stream<String> lines) {
        return lines.map(String::stripTrailing).toList();
    }
}
