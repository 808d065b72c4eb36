package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    private @TempDir Path folder;
    private Path path;
    private AtomicFile file;

    @BeforeEach
    void holdOldContent() {
        path = folder.resolve("a/run.json");
        file = new AtomicFile(path);
        file.write(out -> out.write(OLD), AtomicFile.Durability.MACHINE);
    }

    @Test
    void contentIsReplaced() {
        file.write(out -> out.write(NEW), AtomicFile.Durability.PROCESS);

        assertThat(path).hasBinaryContent(NEW);
        assertOnlyTheFileIsThere();
    }

    @Test
    void linkOfTheTemporaryFilesNameLeadsNowhere() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(path.resolveSibling(".run.json.tmp"), victim);
        file.write(out -> out.write(NEW), AtomicFile.Durability.PROCESS);
        Files.createLink(path.resolveSibling(".run.json.tmp"), victim);
        file.write(out -> out.write(NEW), AtomicFile.Durability.PROCESS);

        assertThat(victim).hasContent("precious");
        assertThat(Files.isSymbolicLink(path)).isFalse();
        assertThat(path).hasBinaryContent(NEW);
    }

    @Test
    void readerFindsOldContentUntilTheNewIsWhole() {
        file.write(
                out -> {
                    out.write(NEW);
                    out.flush();
                    assertThat(path).hasBinaryContent(OLD);
                },
                AtomicFile.Durability.PROCESS);
    }

    @Test
    void failureInTheMiddleLeavesTheOldContentAndNothingElse() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> file.write(
                        out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("No space left on device");
                        },
                        AtomicFile.Durability.PROCESS))
                .withMessage(path + ": cannot be written: the disk is full;"
                        + " free some space or choose an output folder on another disk");

        assertThat(path).hasBinaryContent(OLD);
        assertOnlyTheFileIsThere();
    }

    @Test
    void whatAKilledProcessLeftIsWrittenOver() throws Exception {
        Files.writeString(path.resolveSibling(".run.json.tmp"), "half of something that is longer");

        file.write(out -> out.write(NEW), AtomicFile.Durability.PROCESS);

        assertThat(path).hasBinaryContent(NEW);
        assertOnlyTheFileIsThere();
    }

    private void assertOnlyTheFileIsThere() {
        assertThat(path.getParent()).isDirectoryNotContaining(other -> !other.equals(path));
    }
}
