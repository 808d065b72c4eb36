package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResourceUsageTest {
    @Test
    void earlierCpuTimeIsTakenFromBothKindsByTheirShares() {
        assertThat(usage(30, 10).without(Duration.ofMillis(4))).isEqualTo(usage(27, 9));
    }

    @Test
    void nothingBecomesNegative() {
        assertThat(usage(3, 1).without(Duration.ofMillis(5))).isEqualTo(usage(0, 0));
        assertThat(usage(0, 0).without(Duration.ofMillis(5))).isEqualTo(usage(0, 0));
    }

    private static ResourceUsage.Used usage(long userMillis, long systemMillis) {
        return new ResourceUsage.Used(Duration.ofMillis(userMillis), Duration.ofMillis(systemMillis), 4096);
    }
}
