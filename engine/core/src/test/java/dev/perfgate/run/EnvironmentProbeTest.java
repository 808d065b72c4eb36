package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentProbeTest {
    private @TempDir Path root;

    @Test
    void thisMachineIsDescribed() {
        Environment here = EnvironmentProbe.probe();

        assertThat(here.cpuModel()).isNotBlank();
        assertThat(here.cores()).isPositive();
        assertThat(here.memoryBytes()).isPositive();
        assertThat(here.os()).contains(System.getProperty("os.name"));
        assertThat(here.jvm()).contains(System.getProperty("java.version"));
    }

    @Test
    void processorAndMemoryAreReadFromProc() throws Exception {
        file("proc/cpuinfo", "processor\t: 0\nmodel name\t: Example CPU @ 2.50GHz\ncache size\t: 8 KB\n");
        file("proc/meminfo", "MemTotal:       16314420 kB\nMemFree:         1000000 kB\n");

        assertThat(probe(Map.of()).cpuModel()).isEqualTo("Example CPU @ 2.50GHz");
        assertThat(probe(Map.of()).memoryBytes()).isEqualTo(16314420L * 1024);
    }

    @Test
    void systemWithoutProcIsDescribedByTheJdk() {
        assertThat(probe(Map.of()).cpuModel()).isEqualTo(System.getProperty("os.arch"));
        assertThat(probe(Map.of()).memoryBytes()).isPositive();
        assertThat(probe(Map.of()).host()).isEmpty();
    }

    @Test
    void strangeFilesSayNothing() throws Exception {
        file("proc/meminfo", "MemTotal: lots\n");
        file("proc/cpuinfo", "\u0000\u00ff:::");
        file("proc/self/cgroup", "nonsense\n:\n::\n1:cpu\n0::relative\n");
        Files.createDirectories(root.resolve("proc/sys/kernel/hostname"));

        assertThat(probe(Map.of()).containerCpus()).isZero();
        assertThat(probe(Map.of()).host()).isEmpty();
    }

    @Test
    void hostIsItsNameAndTheLabelWhatTheUserCallsItsKind() throws Exception {
        file("proc/sys/kernel/hostname", "build-7\n");

        assertThat(probe(Map.of()).host()).isEqualTo("build-7");
        assertThat(probe(Map.of("HOSTNAME", "pod-1")).host()).isEqualTo("pod-1");

        Environment labelled = probe(Map.of("HOSTNAME", "pod-1", "PERFGATE_HOST_LABEL", " perf lab "));
        assertThat(labelled.host()).isEqualTo("pod-1");
        assertThat(labelled.label()).isEqualTo("perf lab");
    }

    @Test
    void limitAboveTheMachinesMemoryIsNone() throws Exception {
        file("proc/meminfo", "MemTotal:       1000 kB\n");
        file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/memory.max", "2048000\n");

        assertThat(probe(Map.of()).containerMemoryBytes()).isZero();
    }

    private Environment probe(Map<String, String> variables) {
        return new EnvironmentProbe(root, variables).environment();
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
