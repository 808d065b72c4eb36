package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files' contents are those of Docker's containers under both versions of control groups, and of systemd's slices. */
class ContainerLimitsTest {
    private static final String DOCKER_V1 = """
            12:pids:/docker/4b01
            8:memory:/docker/4b01
            4:cpu,cpuacct:/docker/4b01
            1:name=systemd:/docker/4b01
            """;

    private @TempDir Path root;

    @Test
    void versionTwoInAContainer() throws Exception {
        file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/cpu.max", "150000 100000\n");
        file("sys/fs/cgroup/memory.max", "536870912\n");

        assertThat(read()).isEqualTo(new ContainerLimits(1.5, 512L << 20));
    }

    @Test
    void versionTwoWithoutLimits() throws Exception {
        file("proc/self/cgroup", "0::/user.slice/session-1.scope\n");
        file("sys/fs/cgroup/user.slice/cpu.max", "max 100000\n");
        file("sys/fs/cgroup/user.slice/memory.max", "max\n");

        assertThat(read()).isEqualTo(new ContainerLimits(0, 0));
    }

    @Test
    void tightestGroupOfAllAboveCounts() throws Exception {
        file("proc/self/cgroup", "0::/a/b\n");
        file("sys/fs/cgroup/a/b/cpu.max", "400000 100000\n");
        file("sys/fs/cgroup/a/cpu.max", "200000 100000\n");
        file("sys/fs/cgroup/a/b/memory.max", "1000000\n");
        file("sys/fs/cgroup/a/memory.max", "2000000\n");

        assertThat(read()).isEqualTo(new ContainerLimits(2, 1_000_000));
    }

    @Test
    void versionOneInAContainerWhoseGroupIsTheMountItself() throws Exception {
        file("proc/self/cgroup", DOCKER_V1);
        file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n");
        file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n");

        assertThat(read()).isEqualTo(new ContainerLimits(0.5, 256L << 20));
    }

    @Test
    void versionOneOnTheHostWithLinkedControllers() throws Exception {
        file("proc/self/cgroup", DOCKER_V1);
        file("sys/fs/cgroup/cpu/docker/4b01/cpu.cfs_quota_us", "300000\n");
        file("sys/fs/cgroup/cpu/docker/4b01/cpu.cfs_period_us", "100000\n");
        file("sys/fs/cgroup/memory/docker/4b01/memory.limit_in_bytes", "1073741824\n");

        assertThat(read()).isEqualTo(new ContainerLimits(3, 1L << 30));
    }

    @Test
    void versionOneWithoutLimits() throws Exception {
        file("proc/self/cgroup", DOCKER_V1);
        file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n");
        file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");

        assertThat(read()).isEqualTo(new ContainerLimits(0, 0));
    }

    @Test
    void bothVersionsAtOnce() throws Exception {
        file("proc/self/cgroup", DOCKER_V1 + "0::/\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n");

        assertThat(read()).isEqualTo(new ContainerLimits(0, 256L << 20));
    }

    @Test
    void nothingThereIsNoLimit() {
        assertThat(read()).isEqualTo(new ContainerLimits(0, 0));
    }

    private ContainerLimits read() {
        return ContainerLimits.read(new ProbeFiles(root));
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
