package dev.perfgate.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host asks of an index besides courses. */
class TrendContentsTest {
    @TempDir
    private Path root;

    private TrendIndex index = new TrendIndex(Path.of(""), "");

    @BeforeEach
    void makeIndex() {
        index = new TrendIndex(root.resolve("index"), "job shop");
        index.append(Builds.build(1, "linux", "main", 10));
        index.append(Builds.build(2, "linux", "feature", 20));
        index.append(Builds.build(2, "arm", "main", 30));
        index.append(Builds.build(3, "linux", "main", 40));
    }

    @Test
    void recordsTheirScenariosAndTheBranchesAreTold() {
        assertThat(index.contents().scenarios())
                .isEqualTo(Map.of("arm", List.of("checkout"), "linux", List.of("checkout")));
        assertThat(index.contents().branches()).containsExactly("feature", "main");
    }

    @Test
    void oneBranchIsNothingToChooseAmong() {
        index.delete(2);
        assertThat(index.contents().branches()).isEmpty();
        assertThat(index.contents().scenarios()).containsOnlyKeys("linux");
    }

    @Test
    void resultsOfOneBuildAreFound() {
        assertThat(index.ofBuild(2, "linux"))
                .singleElement()
                .satisfies(result -> assertThat(result.run().source().branch()).isEqualTo("feature"));
        assertThat(index.ofBuild(2, "windows")).isEmpty();
        assertThat(index.ofBuild(9, "linux")).isEmpty();
    }

    @Test
    void newestResultsHaveTheirFigures() {
        assertThat(index.newestWhole("linux", 2))
                .map(result -> result.run().value(Builds.P95, dev.perfgate.unit.Unit.MILLISECONDS))
                .containsExactly(20.0, 40.0);
    }
}
