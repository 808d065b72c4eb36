package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.report.console.ConsoleSummary;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.html.SuiteIndex;
import dev.perfgate.report.markdown.MarkdownSummary;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs that consist of something else than requests. */
final class PartTableTest {
    private static final MetricDefinition TOTAL =
            new MetricDefinition("total", "total", Unit.COUNT, Direction.HIGHER, "All of it.");
    private static final MetricDefinition UNITS =
            new MetricDefinition("units", "work units", Unit.COUNT, Direction.HIGHER, "What was done.");
    private static final MetricDefinition SHARE =
            new MetricDefinition("share", "share", Unit.RATIO, Direction.NONE, "Of the time.");
    private static final MetricDefinition SPEED =
            new MetricDefinition("speed", "speed", Unit.PER_SECOND, Direction.HIGHER, "Of a repetition.");

    private final Run run = run(List.of(
            Metric.of(TOTAL, "", 1500),
            Metric.of(UNITS, "50 %", 500),
            Metric.of(SHARE, "50 %", 0.498),
            Metric.of(UNITS, "100 %", 1000),
            Metric.of(SPEED, "run 1", 120)));

    @Test
    void indexShowsTheFiguresThatThereAre() throws IOException {
        StringWriter page = new StringWriter();
        SuiteIndex.write(List.of(new SuiteIndex.Entry(run, "a", Optional.empty())), Optional.empty(), page);
        assertThat(page.toString())
                .contains("<th scope=\"col\">Total</th>", "<td>1,500</td>")
                .doesNotContain("n/a");
    }

    @Test
    void partsWithTheSameFirstMetricShareATable() {
        assertThat(PartTable.of(run)).extracting(PartTable::title).containsExactly("Work units", "Speed");
        assertThat(PartTable.of(run).get(0).cells())
                .containsExactly(
                        List.of("", "work units", "share"),
                        List.of("50 %", "500", "49.8 %"),
                        List.of("100 %", "1,000", "n/a"));
    }

    @Test
    void runOfRequestsHasNone() {
        assertThat(PartTable.of(Runs.normal())).isEmpty();
    }

    @Test
    void consoleShowsFiguresAndParts() {
        assertThat(ConsoleSummary.of(run, new Style(false, 100, true)))
                .contains("total 1,500", "50 %         500  49.8 %")
                .doesNotContain("request", "n/a  n/a");
    }

    @Test
    void markdownShowsFiguresAndParts() {
        assertThat(MarkdownSummary.of(run, Optional.empty()))
                .contains("| total |", "#### Work units", "| 50 % | 500 | 49.8 % |")
                .doesNotContain("p95");
    }

    @Test
    void pageShowsFiguresAndParts() throws IOException {
        StringWriter page = new StringWriter();
        HtmlReport.write(run, page);
        assertThat(page.toString())
                .contains("<h2 id=\"parts-table-1-title\">Work units</h2>", ">49.8 %</td>")
                .doesNotContain("requests-table\"");
    }

    @Test
    void firstFigureOfEachTableIsAChart() {
        assertThat(RunCharts.of(run))
                .singleElement()
                .satisfies(chart -> assertThat(chart.series().get(0).values()).containsExactly(500.0, 1000.0));
    }

    private static Run run(List<Metric> metrics) {
        Instant started = Instant.parse("2026-11-21T08:04:21Z");
        return new Run(
                new RunInfo("id", "machine", "cpu", started, started.plusSeconds(80), RunState.FINISHED, "1"),
                new RunContext(
                        Map.of(),
                        RunContext.Source.UNKNOWN,
                        Environment.UNKNOWN,
                        new RunContext.Workload("10 to 100 % busy", "0")),
                Validity.VALID,
                new Measurements(metrics, Timeline.EMPTY, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }
}
