package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClaimTest {
    @TempDir
    Path folder;

    @Test
    void claimedFolderIsRefusedToAnotherRunUntilTheFirstHasEnded() {
        FolderStore store = new FolderStore();
        try (FolderClaim first = store.claim(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> store.claim(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(folder + ": another run is writing into it;"
                            + " wait for its end or choose another output folder");
        }
        store.claim(folder).close();
        assertThat(folder).isEmptyDirectory();
    }
}
