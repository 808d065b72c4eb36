package dev.perfgate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.doctor.Finding.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of recorded machines say: a server of a data centre, a laptop, a container, and a system that tells nothing. */
final class MachineTest {
    private static final String LIMITS = """
            Limit                     Soft Limit           Hard Limit           Units
            Max processes             95993                95993                processes
            Max open files            1024                 524288               files
            """;

    @TempDir
    private Path root;

    private RecordedMachine machine() {
        return RecordedMachine.at(root);
    }

    private static Finding named(String name, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertFinding(Finding finding, Status status, String... parts) {
        assertThat(finding.status()).as(finding.toString()).isEqualTo(status);
        assertThat(finding.value()).contains(parts);
        assertThat(finding.why()).isNotEmpty();
        assertThat(finding.remedy().isEmpty()).isEqualTo(status == Status.OK || status == Status.SKIPPED);
    }

    @Test
    void systemThatTellsNothingIsSkippedNotPassed() {
        List<Finding> all = new java.util.ArrayList<>(new SystemLimits(machine().files(), 10).findings());
        all.add(named("clock rate", new Processor(machine().files(), 2).findings()));
        all.add(named("turbo", new Processor(machine().files(), 2).findings()));
        all.add(named("memory", new FreeSpace(machine().files(), root).findings()));
        assertThat(all).allSatisfy(finding -> assertFinding(finding, Status.SKIPPED, "unknown"));
    }

    @Test
    void hardLimitOfOpenFilesDecides() {
        machine().with("proc/self/limits", LIMITS);
        assertFinding(openFiles(10_000), Status.OK, "1,024, can be raised to 524,288", "10,000 users need 10,100");
        assertFinding(openFiles(600_000), Status.FAIL, "600,000 users need 600,100");
        assertThat(openFiles(600_000).remedy()).contains("ulimit -n 600100");
        machine().with("proc/self/limits", "Max open files   unlimited   unlimited   files\n");
        assertFinding(openFiles(600_000), Status.OK, "unlimited");
    }

    private Finding openFiles(int users) {
        return named("open files", new SystemLimits(machine().files(), users).findings());
    }

    @Test
    void networkSettings() {
        machine()
                .with("proc/sys/net/ipv4/ip_local_port_range", "32768\t60999\n")
                .with("proc/sys/net/core/somaxconn", "128\n")
                .with("proc/sys/net/ipv4/tcp_tw_reuse", "0\n");
        List<Finding> findings = new SystemLimits(machine().files(), 1000).findings();
        assertFinding(named("local ports", findings), Status.OK, "28,232 (32768 to 60999)");
        assertFinding(named("listen backlog", findings), Status.WARN, "128");
        assertFinding(named("port reuse", findings), Status.WARN, "off");
        assertFinding(
                named("local ports", new SystemLimits(machine().files(), 30_000).findings()), Status.WARN, "28,232");
        machine().with("proc/sys/net/core/somaxconn", "4096\n").with("proc/sys/net/ipv4/tcp_tw_reuse", "2\n");
        findings = new SystemLimits(machine().files(), 1000).findings();
        assertFinding(named("listen backlog", findings), Status.OK, "4,096");
        assertFinding(named("port reuse", findings), Status.OK, "loopback");
    }

    @Test
    void laptopSavesPowerAndHasTurbo() {
        machine()
                .with("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n")
                .with("sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "performance\n")
                .with("sys/devices/system/cpu/intel_pstate/no_turbo", "0\n");
        List<Finding> findings = new Processor(machine().files(), 2).findings();
        assertFinding(named("clock rate", findings), Status.WARN, "governor performance, powersave");
        assertFinding(named("turbo", findings), Status.WARN, "on");
    }

    @Test
    void serverThatWasPreparedIsFine() {
        machine()
                .with("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n")
                .with("sys/devices/system/cpu/cpufreq/boost", "0\n");
        List<Finding> findings = new Processor(machine().files(), 8).findings();
        assertThat(findings).allMatch(finding -> finding.status() == Status.OK);
        assertFinding(named("turbo", findings), Status.OK, "off");
    }

    @Test
    void fractionOfAProcessorIsWorseThanAWholeOne() {
        machine().with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/cpu.max", "150000 100000\n");
        assertFinding(processors(2), Status.WARN, "2; the container may use 1.5");
        machine().with("sys/fs/cgroup/cpu.max", "200000 100000\n");
        assertFinding(processors(2), Status.OK, "2; the container may use 2");
        assertFinding(processors(1), Status.WARN, "1");
    }

    private Finding processors(int cores) {
        return named("processors", new Processor(machine().files(), cores).findings());
    }

    @Test
    void memoryIsTheLeastOfWhatIsFreeAndWhatTheContainerMayUse() {
        machine().with("proc/meminfo", "MemTotal: 16000000 kB\nMemFree: 300000 kB\nMemAvailable: 8000000 kB\n");
        assertFinding(memory(), Status.OK, "8.19 GB free");
        machine().with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/memory.max", "104857600\n");
        assertFinding(memory(), Status.FAIL, "the container may use 105 MB");
        machine().with("sys/fs/cgroup/memory.max", "536870912\n");
        assertFinding(memory(), Status.WARN, "537 MB");
    }

    private Finding memory() {
        return named("memory", new FreeSpace(machine().files(), root).findings());
    }

    @Test
    void diskIsThatOfTheFolderThatWillBeMade() {
        Path results = root.resolve("not/there/yet");
        assertThat(named("disk", new FreeSpace(machine().files(), results).findings())
                        .value())
                .endsWith("free for " + results);
        machine().with("file", "");
        assertFinding(
                named("disk", new FreeSpace(machine().files(), root.resolve("file/x")).findings()),
                Status.FAIL,
                "cannot be written");
    }

    @Test
    void slowClockSourceIsNamed() {
        String source = "sys/devices/system/clocksource/clocksource0/current_clocksource";
        machine().with(source, "hpet\n");
        assertFinding(named("clock source", clocks(25).findings()), Status.WARN, "hpet");
        machine().with(source, "tsc\n");
        assertFinding(named("clock source", clocks(25).findings()), Status.OK, "tsc");
    }

    @Test
    void timerIsJudgedByWhatReadingItCosts() {
        assertFinding(named("timer", clocks(25).findings()), Status.OK, "25 ns to read", "smallest step 25 ns");
        assertFinding(named("timer", clocks(1500).findings()), Status.WARN, "1.5 µs to read");
    }

    private Clocks clocks(long stepNanos) {
        long[] now = {0};
        return new Clocks(machine().files(), () -> now[0] += stepNanos);
    }
}
