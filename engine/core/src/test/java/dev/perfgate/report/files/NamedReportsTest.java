package dev.perfgate.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Run;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedReportsTest {
    private static final Run RUN = ExampleRun.run();

    @TempDir
    Path folder;

    @Test
    void oneFileHoldsAllRuns() throws IOException {
        all().write(List.of(RUN, RUN), true, Optional.of("not run any more: search"));

        assertThat(folder.resolve("ci/perf.xml")).content().contains("tests=\"5\"", "not run any more: search");
        assertThat(Files.readString(folder.resolve("perf.md"))).startsWith("## ✕ NOT COMPLETED · 2 scenarios");
    }

    @Test
    void csvOfSeveralRunsIsNamedByTheirScenarios() {
        NamedReports csv = new NamedReports(Optional.of(folder.resolve("n")), Optional.empty(), Optional.empty());

        assertThat(csv.write(List.of(RUN), false, Optional.empty()).files())
                .contains(folder.resolve("n_stats.csv"))
                .hasSize(4);
        assertThat(csv.write(List.of(RUN, RUN), true, Optional.empty()).files())
                .contains(folder.resolve("n_checkout_stats.csv"), folder.resolve("n_checkout-2_failures.csv"))
                .hasSize(8);
    }

    @Test
    void placeThatCannotBeWrittenIsFoundBeforeTheLoad() throws IOException {
        Files.writeString(folder.resolve("ci"), "in the way");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> all().check(List.of("checkout")))
                .withMessageContaining("ci: is a file");
        Files.delete(folder.resolve("ci"));
        Files.createDirectories(folder.resolve("n_stats.csv"));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> all().check(List.of("checkout")))
                .withMessageContaining("n_stats.csv: is a folder; name a file in it");
    }

    @Test
    void whatAnEarlierCommandLeftIsRemoved() {
        List<Path> earlier = all().write(List.of(RUN), false, Optional.empty()).files();
        all().clear(List.of("checkout"));
        assertThat(earlier).hasSize(6).noneMatch(Files::exists);
    }

    @Test
    void fileThatCannotBeWrittenCostsNoOther() throws IOException {
        Files.createDirectories(folder.resolve("perf.md/in-the-way"));
        NamedReports.Written written = all().write(List.of(RUN), false, Optional.empty());

        assertThat(written.files()).hasSize(5);
        assertThat(written.problems()).hasSize(1).first().asString().contains("perf.md");
    }

    private NamedReports all() {
        return new NamedReports(
                Optional.of(folder.resolve("n")),
                Optional.of(folder.resolve("ci/perf.xml")),
                Optional.of(folder.resolve("perf.md")));
    }
}
