package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreExceptionTest {
    private @TempDir Path folder;

    @Test
    void permissionIsNamed() {
        assertThat(writing(folder.resolve("run.json"), new AccessDeniedException("run.json")))
                .isEqualTo(folder.resolve("run.json")
                        + ": cannot be written: no permission; make the folder writable for this"
                        + " user or choose another output folder");
    }

    @Test
    void fullDiskIsNamedWhateverTheExceptionIsCalled() {
        assertThat(writing(folder, new FileSystemException("a", null, "No space left on device")))
                .contains("the disk is full");
        assertThat(writing(folder, new IOException("Disk quota exceeded"))).contains("the disk is full");
    }

    @Test
    void fileInTheWayIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("results"), "");

        assertThat(writing(file.resolve("a/run.json"), new FileSystemException("a", null, "Not a directory")))
                .startsWith(file + ": is a file, so that " + file.resolve("a/run.json") + " cannot be made; remove");
    }

    @Test
    void anythingElseIsToldInTheSystemsWords() {
        assertThat(writing(folder.resolve("x"), new FileSystemException("x", null, "Read-only file system")))
                .isEqualTo(folder.resolve("x")
                        + ": cannot be written: Read-only file system; choose another output folder");
    }

    private static String writing(Path place, IOException cause) {
        return String.valueOf(StoreException.writing(place, cause).getMessage());
    }
}
