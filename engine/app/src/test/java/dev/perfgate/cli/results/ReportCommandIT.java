package dev.perfgate.cli.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cli.Ended;
import dev.perfgate.cli.PerfYml;
import dev.perfgate.cli.Perfgate;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandIT {
    @TempDir
    Path folder;

    @BeforeEach
    void runTwoScenarios() throws Exception {
        try (StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, server.url("/"), "p95 < 10 s", "second: failures == 0");
            perfgate("run", "--output", "out", "--reports", "none").with(0);
        }
        assertThat(folder.resolve("out/first")).isDirectoryNotContaining("glob:**/report.html");
    }

    @Test
    void everyRunOfASuiteGetsItsReports() throws Exception {
        Ended ended = perfgate("report", "out", "--reports", "html,csv").with(0);

        ended.out().hasSize(10).first().asString().endsWith("/out/first/report.html");
        assertThat(folder.resolve("out/second/locust_stats.csv")).isNotEmptyFile();
        assertThat(folder.resolve("out/second/charts")).doesNotExist();
    }

    @Test
    void whoOnlyNamesFilesGetsNoOthers() throws Exception {
        perfgate("report", "out", "--junit", "ci/perf.xml", "--markdown", "perf.md", "--csv", "n")
                .with(0)
                .out()
                .hasSize(10);

        assertThat(folder.resolve("ci/perf.xml")).content().contains("tests=\"3\"");
        assertThat(folder.resolve("perf.md")).content().startsWith("## ✓ PASS · 2 scenarios");
        assertThat(folder.resolve("n_second_stats.csv")).isNotEmptyFile();
        assertThat(folder.resolve("out/first")).isDirectoryNotContaining("glob:**/report.html");
    }

    @Test
    void runThatWasKilledIsReportedAsPartial() throws Exception {
        Path file = folder.resolve("out/first/run.json");
        Files.writeString(file, Files.readString(file).replace("\"finished\"", "\"partial\""));

        perfgate("report", file.toString(), "--output", "there").with(0);
        assertThat(folder.resolve("there/report.html")).content().contains("Partial: the run did not come to its end");
    }

    @Test
    void wrongInputIsToldBeforeAnythingIsWritten() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");

        perfgate("report", "nowhere").with(2).saying("nowhere: there is no such file or folder");
        perfgate("report", "out", "--reports", "htlm")
                .with(2)
                .saying("--reports: there is no report 'htlm' - did you mean 'html'?");
        perfgate("report", "out", "--junit", "file/perf.xml").with(2).saying("is a file, so that");
        assertThat(folder.resolve("out/first")).isDirectoryNotContaining("glob:**/report.html");
    }

    private Ended perfgate(String... arguments) throws IOException, InterruptedException {
        return Perfgate.in(folder).run(arguments);
    }
}
