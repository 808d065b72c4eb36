package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.lock.LockException;
import dev.perfgate.lock.LockWait;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClaimTest {
    @TempDir
    Path folder;

    @Test
    void claimedFolderIsRefusedToAnotherRunUntilTheFirstHasEnded() throws InterruptedException {
        FolderStore store = new FolderStore();
        try (FolderClaim first = store.claim(folder, LockWait.none())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> store.claim(folder, LockWait.none()))
                    .isInstanceOf(LockException.class)
                    .hasMessageStartingWith("nothing was loaded: not free to write into " + folder + ": process "
                            + ProcessHandle.current().pid() + " (" + folder + ", since ");
        }
        store.claim(folder, LockWait.none()).close();
        assertThat(folder).isEmptyDirectory();
    }
}
