package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.report.Runs;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.report.png.Drawing;
import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Unit;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor follows beside a load is shown as its definitions say, by reports that know neither. */
class MonitorBesideLoadTest {
    private static final SeriesDefinition MEMORY = new SeriesDefinition(
                    "memory", "memory", Unit.BYTES, Direction.LOWER, Aggregation.MAX)
            .on(new SeriesChart("memory", "Memory of containers", "Without the page cache."))
            .ofEach(PartKind.CONTAINER);
    private static final SeriesDefinition HOST_CPU = new SeriesDefinition(
                    "host_cpu", "host CPU", Unit.RATIO, Direction.LOWER, Aggregation.MEAN)
            .on(new SeriesChart("host", "The host"));
    private static final MetricDefinition MEMORY_MAX = new MetricDefinition(
                    "memory_max", "peak memory", Unit.BYTES, Direction.LOWER, "The most that it took.")
            .ofEach(PartKind.CONTAINER);

    private final Run run = monitored(Runs.normal());

    @Test
    void monitoredSeriesHaveChartsOfTheirOwnBesideThoseOfTheLoad() {
        assertThat(RunCharts.of(run))
                .extracting(Chart::id)
                .startsWith("parts-1", "response-time", "rate")
                .contains("memory", "host", "percentiles");
    }

    @Test
    void eachPartHasALine() {
        Chart memory = chart("memory");

        assertThat(memory.title()).isEqualTo("Memory of containers");
        assertThat(memory.note()).isEqualTo("Without the page cache.");
        assertThat(memory.y()).singleElement().satisfies(axis -> {
            assertThat(axis.label()).isEqualTo("memory");
            assertThat(axis.unit()).isEqualTo(Unit.BYTES);
        });
        assertThat(memory.series())
                .extracting(Series::name, Series::role)
                .containsExactly(tuple("memory of db", Role.FIRST), tuple("memory of api", Role.SECOND));
        assertThat(memory.series().get(0).values()).startsWith(1e9);
    }

    @Test
    void whatWasMeasuredOfPartsStandsInATableBesideTheRequests() throws Exception {
        StringWriter page = new StringWriter();
        HtmlReport.write(run, page);

        assertThat(page.toString())
                .contains("requests-table", ">Peak memory</h2>", ">1.2 GB</td>", "Memory of containers");
    }

    @Test
    void pictureHasTheLines(@TempDir Path folder) throws Exception {
        Drawing drawing = ChartPng.write(chart("memory"), folder.resolve("memory.png"), 600, 300);

        assertThat(drawing).isNotInstanceOf(Drawing.NotDrawn.class);
        assertThat(folder.resolve("memory.png")).isNotEmptyFile();
    }

    @Test
    void idFromElsewhereIsNoPath() {
        SeriesDefinition strange = HOST_CPU.on(new SeriesChart("../../etc/Passwd", "Strange"));
        Run foreign = with(Runs.normal(), List.of(), List.of(series(strange, "", 1)));

        assertThat(RunCharts.of(foreign)).extracting(Chart::id).contains("-etc-passwd");
    }

    private Chart chart(String id) {
        return RunCharts.of(run).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Run monitored(Run load) {
        return with(
                load,
                List.of(Metric.of(MEMORY_MAX, "db", 1.2e9), Metric.of(MEMORY_MAX, "api", 3e8)),
                List.of(series(MEMORY, "db", 1e9), series(MEMORY, "api", 2.5e8), series(HOST_CPU, "", 0.4)));
    }

    private static Timeline.Series series(SeriesDefinition definition, String part, double value) {
        double[] values = new double[30];
        Arrays.fill(values, value);
        return new Timeline.Series(definition, part, values);
    }

    private static Run with(Run load, List<Metric> metrics, List<Timeline.Series> series) {
        Measurements all = load.measurements();
        List<Metric> allMetrics = new ArrayList<>(all.metrics());
        allMetrics.addAll(metrics);
        List<Timeline.Series> allSeries = new ArrayList<>(all.timeline().series());
        allSeries.addAll(series);
        return new Run(
                load.info(),
                load.context(),
                load.validity(),
                new Measurements(
                        allMetrics,
                        new Timeline(all.timeline().intervalSeconds(), allSeries),
                        all.events(),
                        all.failures(),
                        all.artifacts()),
                load.gates(),
                load.verdicts());
    }
}
