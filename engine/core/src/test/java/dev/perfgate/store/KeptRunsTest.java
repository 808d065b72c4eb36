package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunsTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final FolderStore store = new FolderStore();

    @TempDir
    Path root;

    @Test
    void runIsFoundByItsFileAndByItsFolderButOnce() {
        run("a", START);
        assertThat(KeptRuns.at(List.of(root.resolve("a"), root.resolve("a/run.json"), root))
                        .files())
                .containsExactly(root.resolve("a/run.json"));
    }

    @Test
    void summaryNamesItsRunsAndNoOthersThatLieThere() {
        run("a", START);
        run("left", START.plusSeconds(9));
        summary(Optional.empty(), "a");

        KeptRuns kept = KeptRuns.at(List.of(root));
        assertThat(kept.files()).containsExactly(root.resolve("a/run.json"));
        assertThat(kept.problems()).isEmpty();
        assertThat(KeptRuns.at(List.of(root.resolve("summary.json"))).files()).hasSize(1);
    }

    @Test
    void runsOfASuiteThatWasKilledAreFoundByTheirStart() {
        run("earlier", START.minusSeconds(1));
        run("begun", START.plusSeconds(1));
        summary(Optional.of("killed"));

        KeptRuns kept = KeptRuns.at(List.of(root));
        assertThat(kept.files()).containsExactly(root.resolve("begun/run.json"));
        assertThat(kept.problems()).containsExactly(root.resolve("summary.json") + ": killed");
    }

    @Test
    void ofAnyOtherFolderTheLatestRunOfEachScenarioIsMeant() throws IOException {
        run("checkout/1", START);
        run("checkout/2", START.plusSeconds(1));
        Files.createDirectories(root.resolve("broken"));
        Files.writeString(root.resolve("broken/run.json"), "{}");

        KeptRuns kept = KeptRuns.at(List.of(root));
        assertThat(kept.files()).containsExactly(root.resolve("checkout/2/run.json"));
        assertThat(kept.problems()).hasSize(1).first().asString().contains("broken/run.json");
    }

    @Test
    void placeWithoutRunIsRefused() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> KeptRuns.at(List.of(root)))
                .withMessage(root + ": there is no run in it; name a run.json, a summary.json, or a folder with runs");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> KeptRuns.at(List.of(root.resolve("x"))))
                .withMessageContaining("there is no such file or folder");
        summary(Optional.of("the subject is not there"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> KeptRuns.at(List.of(root)))
                .withMessageContaining("summary.json: the subject is not there");
    }

    private void run(String folder, Instant started) {
        store.save(root.resolve(folder), ExampleRun.startedAt(started));
    }

    private void summary(Optional<String> error, String... folders) {
        List<SuiteSummary.Entry> entries = List.of(folders).stream()
                .map(folder -> new SuiteSummary.Entry(
                        "checkout",
                        "http",
                        folder,
                        RunState.FINISHED,
                        true,
                        Outcome.PASS,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        store.save(
                root,
                new SuiteSummary(
                        "0.1.0", START, START.plusSeconds(5), Outcome.PASS, error.isPresent() ? 3 : 0, error, entries));
    }
}
