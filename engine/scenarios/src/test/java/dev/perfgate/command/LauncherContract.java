package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.command.CommandLine.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What running a command comes to, whoever is its parent. */
@Timeout(120)
abstract class LauncherContract {
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    protected Path folder;

    private final CommandRunner runner = new CommandRunner(launcher());

    abstract Launcher launcher();

    @Test
    void exitCodeIsTheCommands() {
        assertThat(ended("exit 7").status()).isEqualTo(new ExitStatus.Exited(7));
        assertThat(ended("true").status()).isEqualTo(new ExitStatus.Exited(0));
    }

    @Test
    void wallTimeIsThatOfTheCommand() {
        long before = System.nanoTime();
        Duration wall = ended("sleep 0.3").wall();
        assertThat(wall).isBetween(Duration.ofMillis(300), Duration.ofNanos(System.nanoTime() - before));
    }

    @Test
    void commandRunsInItsDirectoryWithItsEnvironment() {
        CommandLine command = new CommandLine(
                "pwd; echo \"$GREETING\"", Shell.SYSTEM, folder, Map.of("GREETING", "good day"), Optional.empty());
        assertThat(ended(command).lastLines()).containsExactly(folder.toString(), "good day");
    }

    @Test
    void wordsReachTheProgramAsTheyAreWhenThereIsNoShell() {
        CommandLine command = withoutShell("printf '%s|' 'a  b' \"$HOME\" '*' ''");
        assertThat(ended(command).lastLines()).containsExactly("a  b|$HOME|*||");
    }

    @Test
    void outputAndErrorsAreKeptInTheirOrder() {
        assertThat(ended("echo one; echo two >&2; echo three").lastLines()).containsExactly("one", "two", "three");
    }

    @Test
    void muchOutputNeitherBlocksTheCommandNorIsKept() {
        assertThat(ended("seq 1 300000").lastLines()).hasSize(20).endsWith("300000");
    }

    @Test
    void standardInputIsEmpty() {
        assertThat(ended("cat; echo read").lastLines()).containsExactly("read");
    }

    @Test
    void programThatIsNotThereIsNotStarted() {
        assertThat(runner.run(withoutShell("no-such-program --now")))
                .isEqualTo(new CommandOutcome.NotStarted("'no-such-program' was not found in PATH"));
    }

    @Test
    void shellThatDoesNotFindTheProgramEndsAsShellsDo() {
        assertThat(ended("no-such-program").status()).isEqualTo(new ExitStatus.Exited(127));
        assertThat(ended("no-such-program").lastLines()).anyMatch(line -> line.contains("no-such-program"));
    }

    @Test
    void directoryThatIsNotThereIsSaidSo() {
        Path missing = folder.resolve("missing");
        assertThat(runner.run(new CommandLine("true", Shell.SYSTEM, missing, Map.of(), Optional.empty())))
                .isEqualTo(new CommandOutcome.NotStarted("the directory " + missing + " does not exist"));
    }

    @Test
    void timeLimitEndsTheWholeTree() {
        CommandOutcome outcome =
                runner.run(limited("echo begun; (sleep 3601.5 & exec sleep 3602.5) & sleep 3603.5", SHORT));
        assertThat(outcome).isInstanceOfSatisfying(CommandOutcome.TimedOut.class, timedOut -> {
            assertThat(timedOut.limit()).isEqualTo(SHORT);
            assertThat(timedOut.ending().lastLines()).contains("begun");
        });
        assertThat(running("360[123].5")).isZero();
    }

    @Test
    void programThatIgnoresTheRequestToEndIsKilled() {
        CommandOutcome outcome = runner.run(limited("trap '' TERM; while :; do sleep 0.05; done", SHORT));
        assertThat(outcome).isInstanceOf(CommandOutcome.TimedOut.class);
    }

    @Test
    void programMayCleanUpWhenItIsAskedToEnd() {
        CommandOutcome outcome = runner.run(
                limited("trap 'echo cleaned; exit 1' TERM; while :; do sleep 0.05; done", Duration.ofMillis(500)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CommandOutcome.TimedOut.class,
                        timedOut -> assertThat(timedOut.ending().lastLines()).contains("cleaned"));
    }

    @Test
    void stopEndsTheCommandAndBeginsNoOther() {
        CompletableFuture<CommandOutcome> outcome =
                CompletableFuture.supplyAsync(() -> runner.run(command("sleep 3604.5 & sleep 3605.5")));
        while (running("360[45].5") < 2) {
            Thread.onSpinWait();
        }
        runner.stop();
        assertThat(outcome.join()).isEqualTo(new CommandOutcome.Stopped());
        assertThat(running("360[45].5")).isZero();
        assertThat(runner.run(command("echo again"))).isEqualTo(new CommandOutcome.Stopped());
    }

    @Test
    void nobodyWaitsForADescendantThatIsLeftBehind() {
        CommandOutcome outcome = runner.run(command("sleep 3606.5 & echo done"));
        try {
            assertThat(outcome).isInstanceOfSatisfying(CommandOutcome.Ended.class, ended -> {
                assertThat(ended.ending().lastLines()).contains("done");
                assertThat(ended.leftRunning()).isEqualTo(1);
            });
        } finally {
            sleepers("3606.5").forEach(ProcessHandle::destroy);
        }
    }

    protected CommandEnd ended(String text) {
        return ended(command(text));
    }

    protected CommandEnd ended(CommandLine command) {
        CommandOutcome outcome = runner.run(command);
        assertThat(outcome).isInstanceOf(CommandOutcome.Ended.class);
        return ((CommandOutcome.Ended) outcome).ending();
    }

    protected CommandLine command(String text) {
        return new CommandLine(text, Shell.SYSTEM, folder, Map.of(), Optional.empty());
    }

    protected CommandLine withoutShell(String text) {
        return new CommandLine(text, Shell.NONE, folder, Map.of(), Optional.empty());
    }

    private CommandLine limited(String text, Duration limit) {
        return new CommandLine(text, Shell.SYSTEM, folder, Map.of(), Optional.of(limit));
    }

    private static long running(String seconds) {
        return sleepers(seconds).count();
    }

    /** The tests' sleeping programs are told apart by how long they would sleep. */
    private static Stream<ProcessHandle> sleepers(String seconds) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").matches(".*sleep " + seconds));
    }
}
