package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perfgate.command.CommandLine.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same processes, measured by us and, among them, by GNU time: two that touch 50 MB each. */
@EnabledOnOs(OS.LINUX)
class GnuTimeIT {
    private static final Path GNU_TIME = Path.of("/usr/bin/time");
    private static final String TOUCH = "dd if=/dev/zero of=/dev/null bs=50M count=2 status=none";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsGnuTime() {
        assumeTrue(Files.isExecutable(GNU_TIME), "GNU time is not installed: apt-get install time");
    }

    @RepeatedTest(30)
    void agreesWithGnuTime() throws IOException {
        Path figures = folder.resolve("figures");
        ResourceUsage.Used ours =
                measured(GNU_TIME + " -o " + figures + " -f '%U %S %M' sh -c '" + TOUCH + " & " + TOUCH + "; wait'");
        String[] theirs = Files.readString(figures).strip().split(" ", -1);
        assertThat((double) ours.peakMemoryBytes())
                .isCloseTo(Double.parseDouble(theirs[2]) * 1024, Percentage.withPercentage(2));
        // It cuts user and system time off after the second decimal, and uses some itself.
        double cpuMillis = 1000 * (Double.parseDouble(theirs[0]) + Double.parseDouble(theirs[1]));
        assertThat(ours.cpu().toNanos() / 1e6 - cpuMillis).isBetween(-1.0, 20.0 + 2.0 + 1.0);
    }

    private ResourceUsage.Used measured(String text) {
        CommandOutcome outcome =
                CommandRunner.ofThisSystem().run(new CommandLine(text, Shell.NONE, folder, Map.of(), Optional.empty()));
        assertThat(outcome).isInstanceOf(CommandOutcome.Ended.class);
        CommandEnd ending = ((CommandOutcome.Ended) outcome).ending();
        assertThat(ending.status()).as("%s", ending.lastLines()).isEqualTo(new ExitStatus.Exited(0));
        return (ResourceUsage.Used) ending.usage();
    }
}
