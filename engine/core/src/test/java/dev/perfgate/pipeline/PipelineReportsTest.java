package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.YamlDocument;
import dev.perfgate.report.files.NamedReports;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the main path makes of its runs for people to read. */
class PipelineReportsTest {
    private final StopSignal stop = new StopSignal();
    private RecordingPresenter presenter = new RecordingPresenter();

    @TempDir
    Path root;

    @Test
    void pageThatCannotBeWrittenCostsNoResult() throws Exception {
        presenter = new RecordingPresenter() {
            @Override
            public void scenarioBegins(Scenario scenario) {
                blockReport(root.resolve("a/report.html"));
            }
        };
        SuiteResult result = run("scenarios: {a: {type: memory, seconds: 1}}");

        assertThat(result.outcome()).isEqualTo(Outcome.NO_GATES);
        assertThat(presenter.told).anyMatch(line -> line.startsWith("warning") && line.contains("report.html"));
        assertThat(RunJson.read(root.resolve("a/run.json")).info().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void chosenReportsAreWrittenAndThoseOfAnEarlierRunRemoved() throws InterruptedException {
        run("scenarios: {a: {type: memory, seconds: 1}}\nreports: all");
        assertThat(root.resolve("a/charts/response-time.png")).isNotEmptyFile();
        assertThat(root.resolve("a/summary.md")).isNotEmptyFile();

        run("scenarios: {a: {type: memory, seconds: 1}}\nreports: junit");
        assertThat(root.resolve("a/junit.xml")).isNotEmptyFile();
        assertThat(root.resolve("a/report.html")).doesNotExist();
        assertThat(root.resolve("a/charts")).isEmptyDirectory();
    }

    @Test
    void filesThatWereNamedSpeakOfAllRunsAndOfThoseThatAreMissing() throws InterruptedException {
        SuiteResult result = run(
                "scenarios: {a: {type: memory, seconds: 1}, b: {type: memory, subject: gone}}",
                new NamedReports(
                        Optional.of(root.resolve("out/n")),
                        Optional.of(root.resolve("out/perf.xml")),
                        Optional.of(root.resolve("out/perf.md"))));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(root.resolve("out/perf.xml")).content().contains("\"a\"", "nobody is there; start the subject");
        assertThat(root.resolve("out/perf.md")).content().startsWith("## ✕ NOT COMPLETED");
        assertThat(root.resolve("out/n_a_stats.csv")).isNotEmptyFile();
    }

    @Test
    void namedPlaceThatCannotBeWrittenStartsNothing() throws IOException {
        Files.writeString(root.resolve("out"), "in the way");
        NamedReports junit =
                new NamedReports(Optional.empty(), Optional.of(root.resolve("out/perf.xml")), Optional.empty());
        assertThatThrownBy(() -> run("scenarios: {a: {type: memory}}", junit)).isInstanceOf(StoreException.class);
        assertThat(presenter.told).isEmpty();
    }

    @Test
    void namedFileThatCannotBeWrittenAfterAllIsToldAndNoPass() throws InterruptedException {
        presenter = new RecordingPresenter() {
            @Override
            public void scenarioBegins(Scenario scenario) {
                blockReport(root.resolve("perf.xml"));
            }
        };
        SuiteResult result = run(
                "scenarios: {a: {type: memory, seconds: 1}}",
                new NamedReports(Optional.empty(), Optional.of(root.resolve("perf.xml")), Optional.empty()));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error().orElseThrow()).contains("perf.xml");
        assertThat(SuiteSummaryJson.read(root.resolve("summary.json")).error()).isEqualTo(result.error());
        assertThat(RunJson.read(root.resolve("a/run.json")).info().state()).isEqualTo(RunState.FINISHED);
    }

    private static void blockReport(Path file) {
        try {
            Files.createDirectories(file.resolve("in-the-way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SuiteResult run(String yaml) throws InterruptedException {
        return run(yaml, NamedReports.NONE);
    }

    private SuiteResult run(String yaml, NamedReports reports) throws InterruptedException {
        Plan plan = new Plan(
                problems -> YamlDocument.parse(yaml, "perf.yml", name -> null, problems),
                List.of(),
                new ResultPlace.BelowFolder(root),
                true,
                reports);
        return new Pipeline(presenter, stop).run(plan);
    }
}
