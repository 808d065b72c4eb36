package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import dev.perfgate.monitor.process.ProcessChoice.Search;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: this JVM, and shells. */
class ProcessSourceIT {
    private static final ProcessChoice THIS_JVM =
            new ProcessChoice.Pid(ProcessHandle.current().pid());

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void figuresOfThisJvmAreThoseThatItKnowsItself() {
        assertCpuAsTheJvmKnowsIt(ProcessSource.ofThisSystem());
        ProcessSample sample = tracker(ProcessSource.ofThisSystem(), THIS_JVM).sample();
        assertThat(value(sample, ProcessFigure.THREADS))
                .isGreaterThanOrEqualTo(ManagementFactory.getThreadMXBean().getThreadCount());
        assertThat(value(sample, ProcessFigure.RESIDENT_BYTES)).isBetween(20e6, 4e9);
        assertThat(value(sample, ProcessFigure.OPEN_FILES)).isGreaterThan(3);
        assertThat(sample.readings().get(ProcessFigure.READ_BYTES)).isInstanceOf(FigureReading.Value.class);
    }

    @Test
    void jdkKnowsTheCpuTimeEverywhere() {
        assertCpuAsTheJvmKnowsIt(new JdkProcesses());
        assertThat(tracker(new JdkProcesses(), THIS_JVM).sample().readings().get(ProcessFigure.RESIDENT_BYTES))
                .isEqualTo(new FigureReading.Unavailable("it is read on Linux only"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processThatIsStartedAnewIsFollowed() throws Exception {
        Path pidFile = folder.resolve("server.pid");
        ProcessChoice choice = new ProcessChoice.PidFile(pidFile);
        Process first = server(pidFile);
        ProcessTracker tracker = tracker(ProcessSource.ofThisSystem(), choice);
        assertThat(value(tracker.sample(), ProcessFigure.PROCESSES)).isEqualTo(2);
        first.descendants().forEach(ProcessHandle::destroyForcibly);
        first.destroyForcibly().waitFor();
        assertThat(tracker.sample().events()).containsExactly(new ProcessEvent.Ended(first.pid()));
        Process second = server(pidFile);
        try {
            ProcessSample sample = tracker.sample();
            assertThat(sample.events()).containsExactly(new ProcessEvent.Restarted(first.pid(), second.pid()));
            assertThat(value(sample, ProcessFigure.PROCESSES)).isEqualTo(2);
        } finally {
            second.descendants().forEach(ProcessHandle::destroyForcibly);
            second.destroyForcibly();
        }
    }

    /** A shell with a child, which has written its number before it says so. */
    private Process server(Path pidFile) throws IOException {
        Process process =
                new ProcessBuilder("sh", "-c", "sleep 60 & echo $$ >" + pidFile + "; echo ready; wait").start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private static void assertCpuAsTheJvmKnowsIt(ProcessSource source) {
        OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ProcessTracker tracker = tracker(source, THIS_JVM);
        long before = jvm.getProcessCpuTime();
        double first = value(tracker.sample(), ProcessFigure.CPU_SECONDS);
        while (jvm.getProcessCpuTime() - before < TimeUnit.MILLISECONDS.toNanos(500)) {
            Thread.onSpinWait();
        }
        double used = value(tracker.sample(), ProcessFigure.CPU_SECONDS) - first;
        assertThat(used).isCloseTo((jvm.getProcessCpuTime() - before) / 1e9, within(0.2));
    }

    private static ProcessTracker tracker(ProcessSource source, ProcessChoice choice) {
        Search finding = choice.find(source.table(), source);
        assertThat(finding).isInstanceOf(Search.Found.class);
        return new ProcessTracker(source, choice, ((Search.Found) finding).process());
    }

    private static double value(ProcessSample sample, ProcessFigure figure) {
        @Nullable FigureReading reading = sample.readings().get(figure);
        assertThat(reading).isInstanceOf(FigureReading.Value.class);
        return reading instanceof FigureReading.Value value ? value.value() : Double.NaN;
    }
}
