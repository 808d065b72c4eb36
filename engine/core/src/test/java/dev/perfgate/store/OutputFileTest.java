package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void folderOfTheFileIsMadeAndNothingElseIsLeft() {
        OutputFile file = new OutputFile(folder.resolve("a/b.xml"));
        file.check();
        assertThat(folder.resolve("a")).isEmptyDirectory();
        file.write(out -> out.write("é"));
        assertThat(folder.resolve("a/b.xml")).hasContent("é");
        assertThat(folder.resolve("a")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void failureLeavesTheOldContent() throws IOException {
        Path path = Files.writeString(folder.resolve("b"), "old");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> new OutputFile(path).write(out -> {
                    out.write("new");
                    throw new IOException("gone");
                }))
                .withMessageContaining("b: cannot be written");
        assertThat(path).hasContent("old");
    }

    @Test
    void linkIsReplacedAndNotWhatItLeadsTo() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        new OutputFile(link).write(out -> out.write("new"));
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(link).hasContent("new");
        assertThat(target).hasContent("old");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /dev/null")
    void deviceIsWrittenToAndNeitherReplacedNorRemoved() {
        OutputFile device = new OutputFile(Path.of("/dev/null"));
        device.check();
        device.clear();
        device.write(out -> out.write("x"));
        assertThat(Path.of("/dev/null")).exists();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }
}
