package dev.perfgate.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportsTest {
    private static final Run RUN = ExampleRun.run();

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void eachKindHasItsFiles() {
        List<Path> written = reports(EnumSet.allOf(ReportKind.class)).write(RUN, folder);

        assertThat(warnings).isEmpty();
        assertThat(names(written))
                .containsExactly(
                        "report.html",
                        "charts/response-time.png",
                        "charts/rate.png",
                        "charts/percentiles.png",
                        "charts/histogram.png",
                        "junit.xml",
                        "summary.md",
                        "locust_stats.csv",
                        "locust_stats_history.csv",
                        "locust_failures.csv",
                        "locust_exceptions.csv");
        assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void whatIsNotChosenIsNotWritten() {
        assertThat(reports(Set.of()).write(RUN, folder)).isEmpty();
        assertThat(names(reports(Set.of(ReportKind.JUNIT)).write(RUN, folder))).containsExactly("junit.xml");
        assertThat(RunReports.present(folder)).containsExactly(ReportKind.JUNIT);
    }

    @Test
    void everyFileIsAmongThoseThatTheNextRunClears() {
        List<Path> written = reports(EnumSet.allOf(ReportKind.class)).write(RUN, folder);
        assertThat(RunReports.files(folder)).containsAll(written);
    }

    @Test
    void reportThatCannotBeWrittenCostsNoOtherAndIsToldOnce() throws IOException {
        Files.createDirectories(folder.resolve("report.html/in-the-way"));
        Files.writeString(folder.resolve("charts"), "in the way, too");
        RunReports reports = reports(EnumSet.of(ReportKind.HTML, ReportKind.PNG, ReportKind.MARKDOWN));

        assertThat(names(reports.write(RUN, folder))).containsExactly("summary.md");
        assertThat(names(reports.write(RUN, folder))).containsExactly("summary.md");
        assertThat(warnings)
                .satisfiesExactly(
                        html -> assertThat(html).contains("'html'", "report.html"),
                        png -> assertThat(png).contains("'png'", "charts"));
    }

    private RunReports reports(Set<ReportKind> kinds) {
        return new RunReports(kinds, warnings::add);
    }

    private List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}
