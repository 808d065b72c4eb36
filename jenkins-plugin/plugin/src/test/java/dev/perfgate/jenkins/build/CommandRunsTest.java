package dev.perfgate.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.Recording;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.jenkins.trend.BaselineWords;
import dev.perfgate.jenkins.trend.BuildTrend;
import dev.perfgate.jenkins.trend.JobTrend;
import dev.perfgate.jenkins.trend.TrendAnswers;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.html.FragmentPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of type {@code command}, as perfgate wrote one: the plugin knows nothing of their type, and shows them as any other. */
class CommandRunsTest {
    private static final String RUN = "/runs/command.json";
    private static final String GATE = "command: wall p50 of \"sleep 0.1\" within 10 % of baseline";

    @TempDir
    Path job;

    private final List<PerfAction> builds = new ArrayList<>();

    @BeforeEach
    void recordTwoBuilds() throws Exception {
        record(1);
        record(2);
    }

    @Test
    void gatesComparePartsWithTheBuildBefore() {
        assertThat(builds)
                .extracting(build -> build.getRuns().get(0).getVerdicts().get(0).getStatus())
                .containsExactly("NO_BASELINE", "PASS");
    }

    @Test
    void trendsHaveTheWholeRunAndEachCommand() throws Exception {
        TrendAnswers answers = new TrendAnswers(trend());
        ByteArrayOutputStream figures = new ByteArrayOutputStream();
        answers.figures(figures);
        assertThat(figures.toString(StandardCharsets.UTF_8)).contains("\"wall\"", "\"peak_memory\"", "\"sleep 0.1\"");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        String series = "[[\"command\", \"wall\", \"\", \"p50\"], [\"command\", \"wall\", \"sleep 0.1\", \"p50\"]]";
        answers.data(RecordSettings.USUAL_ID, series, "", data);
        JsonNode courses = new ObjectMapper().readTree(data.toByteArray()).get("series");
        assertThat(courses)
                .hasSize(2)
                .allSatisfy(course -> assertThat(course.get("points")).hasSize(2));
    }

    @Test
    void pageShowsChartsAndFigures() {
        assertThat(page(2).getHtml()).contains("wall time", "Time of the runs", "peak memory", "sleep 0.1");
        assertThat(page(2).getPictures()).isNotEmpty();
    }

    @Test
    void listsShowWhatItsTypeIsAbout() {
        assertThat(page(1).getKeyFigure()).startsWith("wall time p95 ");
        assertThat(page(2).getKeyFigure()).startsWith("wall time p95 ");
        assertThat(page(2).getOtherFigures())
                .contains("CPU time p95 ", "peak memory p95 ")
                .doesNotContain("request");
        assertThat(Verdicts.plain("perfgate", builds.get(0).getRuns()).toString())
                .contains("wall_p95=", "cpu_time_p95=", "peak_memory_p95=")
                .doesNotContain("requests");
    }

    @Test
    void buildsAreCompared() {
        SuiteComparison suite = SuiteComparison.of(
                List.of(page(1).run().orElseThrow()), List.of(page(2).run().orElseThrow()));
        assertThat(new Fragment(ComparisonHtml.fragment(suite, new FragmentPlace("perfgate-", 2, "charts"))).html())
                .contains("wall time", "sleep 0.05");
    }

    private RunPage page(int build) {
        return new RunPage(builds.get(build - 1), RunFolder.of(folder(build), RecordSettings.USUAL_ID), 0, "command");
    }

    private JobTrend trend() {
        return new JobTrend(job, job.resolve("builds"), "job tools");
    }

    private Path folder(int build) {
        return job.resolve("builds").resolve(String.valueOf(build));
    }

    private void record(int build) throws Exception {
        RecordSettings settings = new RecordSettings();
        settings.setGates(List.of(GATE));
        BuildTrend buildTrend = new BuildTrend(
                trend(),
                build,
                RecordSettings.USUAL_ID,
                new BuildTrend.Compared.WithJob(trend(), "", BaselineWords.parse("")),
                Duration.ofHours(1),
                line -> {});
        FoundRuns found = Runs.sentJson(run(build));
        Files.createDirectories(folder(build));
        List<RunSummary> runs = new Recording(settings, folder(build), name -> null, buildTrend)
                .record(found)
                .runs();
        builds.add(new PerfAction(settings, runs));
    }

    /** The run as of another build, a day later each. */
    private static String run(int build) throws IOException {
        try (var in = CommandRunsTest.class.getResourceAsStream(RUN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"run-" + build + "\"")
                    .replaceAll("\"(started|ended)\": \"2026-11-30", "\"$1\": \"2026-12-0" + build);
        }
    }
}
