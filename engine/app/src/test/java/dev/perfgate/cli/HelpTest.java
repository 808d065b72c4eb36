package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.GoldenFile;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {
    private static final Path GUIDE = Path.of("../../src-site/markdown/command-line.md");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static List<String> helps() {
        return Stream.concat(Stream.of("--help"), Commands.NAMES.stream().map(name -> name + " --help"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("helps")
    void helpStandsInTheGuideAsItIsPrinted(String arguments) throws Exception {
        try (JavaProcess help = JavaCommand.main(Main.class)
                .jvmOptions("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
                .arguments(arguments.split(" "))
                .start()) {
            assertThat(help.awaitExit(LIMIT)).isZero();
            assertThat(help.stderr()).isEmpty();
            String printed = String.join("\n", stripped(help.stdout().stream()));
            GoldenFile.at(GUIDE).assertMatches(withHelp(Files.readString(GUIDE), printed));
        }
    }

    /** The guide with this help in place of the one that it holds of the same command, or with a section for it at the end. */
    private static String withHelp(String guide, String help) {
        String usage = help.lines().findFirst().orElseThrow();
        String command = usage.replaceFirst("Usage: (perfgate( [a-z-]+)?).*", "$1");
        // Of all commands together the help begins with what any command's does.
        String end = command.equals("perfgate") ? "(?! [a-z])" : "(?![a-z-])";
        Matcher block = Pattern.compile("```\n(Usage: " + command + end + ".*?)\n```\n", Pattern.DOTALL)
                .matcher(guide);
        if (block.find()) {
            return guide.substring(0, block.start(1)) + help + guide.substring(block.end(1));
        }
        return guide + "\n## " + command.replace("perfgate ", "") + "\n\n```\n" + help + "\n```\n";
    }

    private static Iterable<String> stripped(Stream<String> lines) {
        return lines.map(String::stripTrailing).toList();
    }
}
