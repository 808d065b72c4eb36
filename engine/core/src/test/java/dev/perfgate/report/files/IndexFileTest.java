package dev.perfgate.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexFileTest {
    private static final Run RUN = ExampleRun.run();

    @TempDir
    Path root;

    @Test
    void linksLeadFromThePageToTheReports() throws IOException {
        Path with = report("shop/target/perf/load/check out");
        Path without = Files.createDirectories(root.resolve("api/target/perf/load/search"));
        Path index = new IndexFile(root.resolve("target/perf/index.html"))
                .write(List.of(RUN, RUN), List.of(with, without), Optional.empty());
        assertThat(Files.readString(index))
                .contains("href=\"../../shop/target/perf/load/check%20out/report.html\"")
                .contains("<code>../../shop/target/perf/load/check out</code>")
                .contains("<code>../../api/target/perf/load/search</code>")
                .doesNotContain("href=\"../../api");
    }

    private Path report(String folder) throws IOException {
        Path there = Files.createDirectories(root.resolve(folder));
        Files.writeString(there.resolve("report.html"), "<html>");
        return there;
    }
}
