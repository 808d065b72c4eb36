package dev.perfgate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.doctor.Finding.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackgroundLoadTest {
    private static final String BEFORE = "cpu  1000 0 500 8000 100 0 50 350 0 0\ncpu0 1 2 3\n";

    @TempDir
    private Path root;

    private long now;
    private long lateNanos;

    private List<Finding> findings(String loadAverage, String statAfter) {
        RecordedMachine machine =
                RecordedMachine.at(root).with("proc/loadavg", loadAverage).with("proc/stat", BEFORE);
        BackgroundLoad quiet = new BackgroundLoad(machine.files(), 2, () -> now, nanos -> {
            now += nanos + lateNanos;
            machine.with("proc/stat", statAfter);
        });
        return quiet.findings();
    }

    @Test
    void quietMachine() {
        lateNanos = 60_000;
        List<Finding> findings = findings("0.10 0.20 0.30 1/100 4711\n", "cpu  1010 0 510 8179 100 0 50 351 0 0\n");
        assertThat(findings)
                .extracting(Finding::value)
                .containsExactly(
                        "load average 0.10 on 2 processors",
                        "0.5 % of the last second",
                        "late by p99 60 µs, max 60 µs");
        assertThat(findings).allMatch(finding -> finding.status() == Status.OK);
    }

    @Test
    void busyMachineOnABusyHost() {
        lateNanos = 8_000_000;
        List<Finding> findings = findings("1.50 0.20 0.30 5/100 4711\n", "cpu  1050 0 550 8050 100 0 50 400 0 0\n");
        assertThat(findings).extracting(Finding::status).containsExactly(Status.WARN, Status.FAIL, Status.WARN);
        assertThat(findings.get(1).value()).isEqualTo("25 % of the last second");
        // A second is over after 112 of these parks.
        assertThat(now).isBetween(1_000_000_000L, 1_010_000_000L);
    }

    @Test
    void littleIsStolen() {
        assertThat(findings("0 0 0\n", "cpu  1048 0 550 8095 100 0 50 357 0 0\n")
                        .get(1)
                        .status())
                .isEqualTo(Status.WARN);
    }

    @Test
    void systemWithoutThoseFiles() {
        BackgroundLoad quiet =
                new BackgroundLoad(RecordedMachine.at(root).files(), 2, () -> now, nanos -> now += nanos);
        assertThat(quiet.findings())
                .extracting(Finding::status)
                .containsExactly(Status.SKIPPED, Status.SKIPPED, Status.OK);
    }
}
