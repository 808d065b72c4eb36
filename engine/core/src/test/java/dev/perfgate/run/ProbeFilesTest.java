package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProbeFilesTest {
    @TempDir
    private Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    void settingOfTheKernelIsReadWhole() {
        String range = new ProbeFiles(Path.of("/"))
                .line("proc/sys/net/ipv4/ip_local_port_range")
                .orElse("1 2");
        assertThat(range).matches("\\d+\\s+\\d+");
    }

    @Test
    void longFileIsReadWhole() throws Exception {
        String text = IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        Files.writeString(root.resolve("long"), text);
        assertThat(new ProbeFiles(root).lines("long")).hasSize(10_000).endsWith("9999");
    }

    @Test
    void missingFileSaysNothing() {
        assertThat(new ProbeFiles(root).line("none")).isEmpty();
        assertThat(new ProbeFiles(root).lines("none")).isEmpty();
        assertThat(new ProbeFiles(root).valueOf("none", "key")).isEmpty();
    }
}
