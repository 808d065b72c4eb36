package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this very machine, whatever it is like. */
final class DoctorIT {
    private static final List<String> EXAMINED = List.of(
            "open files",
            "local ports",
            "listen backlog",
            "port reuse",
            "processors",
            "clock rate",
            "turbo",
            "memory",
            "disk",
            "other work",
            "stolen time",
            "waking up",
            "clock source",
            "timer",
            "ports",
            "localhost",
            "docker",
            "java",
            "java flags",
            "class data",
            "fonts");

    @TempDir
    private Path folder;

    @Test
    void everythingIsExaminedAndTheExitCodeSaysWhetherItIsFit() throws Exception {
        Ended ended = Perfgate.in(folder).run("doctor", "--users", "10");
        for (String name : EXAMINED) {
            ended.out().anyMatch(line -> line.matches("(OK|WARN|FAIL|SKIPPED) +" + name + "  .*"));
        }
        ended.with(ended.stdout().stream().anyMatch(line -> line.startsWith("FAIL ")) ? 3 : 0);
        ended.err().isEmpty();
    }

    @Test
    void limitThatIsTooLowForTheUsersFails() throws Exception {
        Ended ended = Perfgate.in(folder).run("doctor", "--users", "10000000");
        ended.with(3).out().anyMatch(line -> line.startsWith("FAIL     open files"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void jsonNamesTheFlagsOfTheJar() throws Exception {
        Ended ended = Perfgate.in(folder).run("doctor", "--json");
        assertThat(ended.outText())
                .startsWith("{\n  \"findings\": [{\n    \"name\": \"open files\",")
                // Not started by the launcher here.
                .contains("missing: -Xms16m");
    }
}
