package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeTextTest {
    @TempDir
    Path folder;

    @Test
    void textIsTakenAndItsFileIsGone() throws IOException {
        Path file = Files.writeString(folder.resolve("r.json"), "{\"é\": 1}");
        assertThat(take(file)).isEqualTo("{\"é\": 1}");
        assertThat(file).doesNotExist();
        assertThat(take(file)).isEmpty();
    }

    @Test
    void hugeFileIsRefusedAndRemoved() throws IOException {
        Path file = Files.write(folder.resolve("r.json"), new byte[3 << 20]);
        assertThatThrownBy(() -> take(file)).isInstanceOf(IOException.class).hasMessageContaining("larger than 1 MiB");
        assertThat(file).doesNotExist();
    }

    private static String take(Path file) throws IOException {
        return new TakeText().invoke(file.toFile(), null);
    }
}
