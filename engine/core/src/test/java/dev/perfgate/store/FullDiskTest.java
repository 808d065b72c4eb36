package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perfgate.result.ExampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of 256 KiB; skipped where this user may not mount one. */
class FullDiskTest {
    private final FolderStore store = new FolderStore();
    private @TempDir Path folder;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mountATinyDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
        assumeTrue(mounted, "this user may not mount a tmpfs");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            succeeds("umount", disk.toString());
        }
    }

    @Test
    void lastWrittenRunStaysReadable() throws Exception {
        store.save(disk, ExampleRun.run());
        fill();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.checkpoint(disk, ExampleRun.run()))
                .withMessageStartingWith(
                        disk.resolve("run.json") + ": cannot be written: the disk is full; free some space");

        assertThat(store.read(disk)).isEqualTo(ExampleRun.run());
        assertThat(disk).isDirectoryNotContaining(file -> file.toString().endsWith(".tmp"));
    }

    @Test
    void tooLittleSpaceIsFoundBeforeTheLoad() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.checkWritable(disk))
                .withMessageMatching(".*: only 26\\d KB are free there, fewer than 10 MB; free some space .*");
    }

    @Test
    void fullDiskIsFoundBeforeTheLoad() throws Exception {
        fill();

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.checkWritable(disk))
                .withMessageContaining("the disk is full");
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(disk.resolve("filler"))) {
            for (int written = 0; written < 1024 * 1024; written += 4096) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static boolean succeeds(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
