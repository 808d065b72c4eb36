package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goals tell perfgate.jar of the names that their users have for its options. */
final class OptionNamesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/perfgate/maven");

    @Test
    void runNamesItsProperties() {
        assertThat(pairs(new RunMojo(new NoToolchains())))
                .contains(
                        "--users=-Dperf.users",
                        "--spawn-rate=-Dperf.spawnRate",
                        "--push=-Dperf.server",
                        "command line=-Dperf.scenarios");
    }

    @Test
    void initNamesItsPropertiesAndTheGoalThatComesNext() {
        assertThat(pairs(new InitMojo(new NoToolchains())))
                .contains("--gate=-Dperf.init.gates", "URL=-Dperf.init.url", "perfgate run=mvn perf:run");
    }

    @Test
    void whatSaysEverythingInItsOwnWordsNeedsNoFlag() {
        assertThat(new dev.perfgate.maven.fork.OptionNames().pairs()).isEmpty();
    }

    /** A remedy with a property that no goal has would be worse than none. */
    @ParameterizedTest
    @MethodSource("goals")
    void everyNameIsAPropertyOfThePlugin(ForkingGoal goal) throws IOException {
        Set<String> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.filter(Files::isRegularFile)
                    .map(OptionNamesTest::text)
                    .collect(Collectors.toSet());
        }
        assertThat(pairs(goal))
                .isNotEmpty()
                .filteredOn(pair -> pair.contains("=-D"))
                .allSatisfy(pair -> {
                    String property = pair.substring(pair.indexOf("=-D") + 3);
                    assertThat(sources)
                            .as(property)
                            .anyMatch(source -> source.contains("property = \"" + property + "\""));
                });
    }

    static List<ForkingGoal> goals() {
        NoToolchains none = new NoToolchains();
        return List.of(
                new RunMojo(none),
                new InitMojo(none),
                new CheckMojo(none),
                new ListMojo(none),
                new DoctorMojo(none),
                new AbMojo(none),
                new CommandMojo(none),
                new CpuMojo(none),
                new VerifyMojo(none),
                new CompareMojo(none),
                new ReportMojo(none));
    }

    private static List<String> pairs(ForkingGoal goal) {
        return goal.optionNames().pairs();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
