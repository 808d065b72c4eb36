package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:09:10Z"), ZoneId.of("Europe/Vienna"));

    private @TempDir Path root;

    @Test
    void folderIsNamedByScenarioAndLocalTime() {
        assertThat(new RunFolders(root, CLOCK).make("checkout"))
                .isEqualTo(root.resolve("checkout/20261121_090910"))
                .isEmptyDirectory();
    }

    @Test
    void folderIsNeverUsedTwice() {
        RunFolders folders = new RunFolders(root, CLOCK);

        assertThat(folders.make("checkout")).hasFileName("20261121_090910");
        assertThat(folders.make("checkout")).hasFileName("20261121_090910-2");
        assertThat(folders.make("checkout")).hasFileName("20261121_090910-3");
    }

    @Test
    void fileInPlaceOfTheRootIsOneMessage() throws Exception {
        Path file = Files.writeString(root.resolve("perf-results"), "");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> new RunFolders(file, CLOCK).make("checkout"))
                .withMessageContaining(file + ": is a file");
    }
}
