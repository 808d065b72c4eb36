package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class AdoptingLauncherIT extends LauncherContract {
    private static final long MIB = 1024 * 1024;

    @Override
    Launcher launcher() {
        Launcher launcher = AdoptingLauncher.find();
        assertThat(launcher).isInstanceOf(AdoptingLauncher.class);
        return launcher;
    }

    @Test
    void signalThatEndedTheCommandIsTold() {
        assertThat(ended("kill -9 $$").status()).isEqualTo(new ExitStatus.Signalled(9));
    }

    @Test
    void commandIgnoresNoSignals() {
        // TERM and not INT: who starts this build in the background makes it, and all that it starts, ignore INT.
        assertThat(ended("kill -TERM $$; echo survived").status()).isEqualTo(new ExitStatus.Signalled(15));
    }

    @Test
    void commandInheritsNothingOfThisProcessButItsOutput() {
        assertThat(ended("ls /proc/self/fd | wc -l").lastLines())
                .as("0, 1, 2, and the folder that ls reads")
                .containsExactly("4");
    }

    @Test
    void peakMemoryIsThatOfTheLargestProcess() {
        String touch20MiB = "dd if=/dev/zero of=/dev/null bs=20M count=1 status=none";
        assertThat(usage(touch20MiB + " & " + touch20MiB + "; wait").peakMemoryBytes())
                .isBetween(20 * MIB, 24 * MIB);
    }

    @Test
    void memoryOfThisJvmIsNotTheCommands() {
        assertThat(usage("true").peakMemoryBytes()).isBetween(MIB / 4, 8 * MIB);
    }

    @Test
    void nothingIsLeftOfACommandInThisProcess() throws IOException {
        List<Long> before = children();
        boolean adopting = LinuxCalls.adoptsOrphans();
        int descriptors = openDescriptors();
        ended("true");
        assertThat(children()).isEqualTo(before);
        assertThat(openDescriptors()).isLessThanOrEqualTo(descriptors);
        assertThat(LinuxCalls.adoptsOrphans()).isEqualTo(adopting);
    }

    @Test
    void commandsSideBySideAreKeptApart() {
        List<CompletableFuture<ExitStatus>> all = IntStream.range(0, 8)
                .mapToObj(code -> CompletableFuture.supplyAsync(() -> exit(code)))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 8)
                        .<ExitStatus>mapToObj(ExitStatus.Exited::new)
                        .toList());
    }

    @Test
    void commandThatIsClosedInsteadOfAwaitedNeverRuns() throws IOException {
        Path trace = folder.resolve("trace");
        try (Launcher.Launched launched = launcher().launch(command("touch " + trace), ProcessMark.unique())) {
            assertThat(launched.process().isAlive()).isTrue();
        }
        assertThat(trace).doesNotExist();
    }

    @Test
    void commandThatIsKilledBeforeItBeginsEndsByTheSignal() throws IOException {
        try (Launcher.Launched launched = launcher().launch(command("echo never"), ProcessMark.unique())) {
            launched.process().destroyForcibly();
            CommandEnd ending = launched.await();
            assertThat(ending.status()).isEqualTo(new ExitStatus.Signalled(9));
            assertThat(ending.lastLines()).doesNotContain("never");
        }
    }

    private ExitStatus exit(int code) {
        CommandOutcome outcome = new CommandRunner(AdoptingLauncher.find()).run(command("sleep 0.1; exit " + code));
        return ((CommandOutcome.Ended) outcome).ending().status();
    }

    private ResourceUsage.Used usage(String text) {
        return (ResourceUsage.Used) ended(text).usage();
    }

    private static List<Long> children() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    private static int openDescriptors() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return (int) descriptors.count();
        }
    }
}
