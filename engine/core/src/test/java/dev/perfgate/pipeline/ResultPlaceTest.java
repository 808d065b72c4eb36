package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.testkit.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultPlaceTest {
    private final FolderStore store = new FolderStore();

    @TempDir
    Path root;

    @Test
    void nowhereHasNoFolder() {
        ResultPlace nowhere = new ResultPlace.Nowhere();
        assertThat(nowhere.folderFor("checkout", store)).isEmpty();
        assertThat(nowhere.summaryFolder()).isEmpty();
    }

    @Test
    void oneFolderIsThatVeryFolderMadeAndEmpty() {
        Path folder = root.resolve("a/b");
        ResultPlace place = new ResultPlace.ThisFolder(folder);
        assertThat(place.folderFor("checkout", store)).contains(folder);
        assertThat(folder).isEmptyDirectory();
        assertThat(place.summaryFolder()).isEmpty();
    }

    @Test
    void folderOfAScenarioBelowARootIsAlwaysTheSame() {
        ResultPlace place = new ResultPlace.BelowFolder(root);
        assertThat(place.folderFor("checkout", store)).contains(root.resolve("checkout"));
        assertThat(place.folderFor("checkout", store)).contains(root.resolve("checkout"));
        assertThat(place.summaryFolder()).contains(root);
    }

    @Test
    void nameThatIsNoFolderNameStaysBelowTheRoot() {
        Path folder =
                new ResultPlace.BelowFolder(root).folderFor("../../etc", store).orElseThrow();
        assertThat(folder).hasParent(root).isEmptyDirectory();
    }

    @Test
    void everyRunHasAFolderOfItsOwnByTime() {
        ManualClock clock = ManualClock.startingAt(Instant.parse("2026-01-19T14:30:22Z"));
        ResultPlace place = new ResultPlace.Timestamped(root, clock);
        assertThat(place.folderFor("checkout", store)).contains(root.resolve("checkout/20260119_143022"));
        assertThat(place.folderFor("checkout", store)).contains(root.resolve("checkout/20260119_143022-2"));
        assertThat(place.summaryFolder()).isEmpty();
    }

    @Test
    void placeThatCannotBeWrittenIsFoundBeforeTheLoad() throws IOException {
        Path file = Files.writeString(root.resolve("results"), "");
        assertThatThrownBy(() -> new ResultPlace.ThisFolder(file).folderFor("checkout", store))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("results");
    }
}
