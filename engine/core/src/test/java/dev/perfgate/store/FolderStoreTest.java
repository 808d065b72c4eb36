package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private final FolderStore store = new FolderStore();
    private @TempDir Path root;

    @Test
    void runIsReadByItsFolderAndByItsFile() {
        store.save(root.resolve("a/b"), ExampleRun.run());

        assertThat(store.read(root.resolve("a/b"))).isEqualTo(ExampleRun.run());
        assertThat(store.read(root.resolve("a/b/run.json"))).isEqualTo(ExampleRun.run());
    }

    @Test
    void laterCheckpointReplacesTheEarlier() {
        Run early = ExampleRun.startedAt(Instant.EPOCH);
        store.checkpoint(root, early);
        store.checkpoint(root, ExampleRun.run());

        assertThat(store.read(root)).isEqualTo(ExampleRun.run());
        assertThat(root).isDirectoryNotContaining(file -> !file.endsWith("run.json"));
    }

    @Test
    void notesAreKeptAndNothingElseChanges() throws Exception {
        store.save(root, ExampleRun.run());
        String before = Files.readString(root.resolve("run.json"));
        store.saveNotes(root.resolve("run.json"), List.of());
        assertThat(store.read(root)).isEqualTo(ExampleRun.run().withNotes(List.of()));
        store.saveNotes(root.resolve("run.json"), ExampleRun.run().notes());
        assertThat(Files.readString(root.resolve("run.json"))).isEqualTo(before);
    }

    @Test
    void summaryIsKeptBesideTheRuns() {
        SuiteSummary summary =
                new SuiteSummary("0.1.0", Instant.EPOCH, Instant.EPOCH, Outcome.PASS, 0, Optional.empty(), List.of());
        store.save(root, summary);

        assertThat(SuiteSummaryJson.read(root.resolve("summary.json"))).isEqualTo(summary);
    }

    @Test
    void runsAreListedNewestFirst() {
        Instant start = Instant.parse("2026-11-21T08:00:00Z");
        store.save(root.resolve("x/2"), ExampleRun.startedAt(start.plusSeconds(2)));
        store.save(root.resolve("y/3"), ExampleRun.startedAt(start.plusSeconds(3)));
        store.save(root.resolve("x/1"), ExampleRun.startedAt(start.plusSeconds(1)));

        assertThat(store.list(root).runs())
                .extracting(run -> run.folder().getFileName().toString())
                .containsExactly("3", "2", "1");
        assertThat(store.latest(root).orElseThrow().info().started()).isEqualTo(start.plusSeconds(3));
    }

    @Test
    void folderOfOneRunIsATreeToo() {
        store.save(root, ExampleRun.run());

        assertThat(store.latest(root)).isPresent();
    }

    @Test
    void loopsOfLinksDoNoHarm() throws Exception {
        store.save(root.resolve("real"), ExampleRun.run());
        Files.createSymbolicLink(root.resolve("real/up"), root);
        Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));

        assertThat(store.list(root).runs()).hasSize(1);
        assertThat(store.list(link).runs()).hasSize(1);
    }

    @Test
    void fileThatIsNoRunIsShownAndDoesNotHideTheOthers() throws Exception {
        store.save(root.resolve("good"), ExampleRun.run());
        Files.writeString(Files.createDirectory(root.resolve("bad")).resolve("run.json"), "{");

        assertThat(store.list(root).runs()).hasSize(1);
        assertThat(store.list(root).unreadable())
                .singleElement()
                .satisfies(problem -> assertThat(problem).hasMessageContaining("bad/run.json"));
    }

    @Test
    void treeOfBrokenRunsIsNotAnEmptyOne() throws Exception {
        Files.writeString(root.resolve("run.json"), "");

        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> store.latest(root));
    }

    @Test
    void emptyOrAbsentTreeHasNoRuns() {
        assertThat(store.latest(root)).isEmpty();
        assertThat(store.latest(root.resolve("nowhere"))).isEmpty();
    }

    @Test
    void folderWithoutARunSaysSo() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.read(root))
                .withMessage(root + ": there is no run.json in it; name the folder of one run");
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> store.read(root.resolve("nowhere")));
    }

    @Test
    void writableFolderIsMadeAndLeftEmpty() {
        store.checkWritable(root.resolve("new/folder"));

        assertThat(root.resolve("new/folder")).isEmptyDirectory();
    }

    @Test
    void fileWhereTheFolderShouldBeIsNamedBeforeAnyLoad() throws Exception {
        Path file = Files.writeString(root.resolve("results"), "");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.checkWritable(file))
                .withMessageContaining(file + ": is a file");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.checkWritable(file.resolve("below")))
                .withMessageContaining(file + ": is a file");
    }

    @Test
    void folderInPlaceOfTheFileIsOneMessage() throws Exception {
        Files.createDirectories(root.resolve("run.json/x"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.save(root, ExampleRun.run()))
                .withMessageContaining(root.resolve("run.json").toString());
    }
}
