package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import dev.perfgate.report.Runs;
import dev.perfgate.report.html.ChartJson;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.result.Run;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunChartsTest {
    @Test
    void momentThatANoteSpeaksOfIsMarkedAmongTheEvents() {
        assertThat(RunCharts.of(Runs.noted()).get(0).marks())
                .extracting(Chart.Mark::at, Chart.Mark::kind, Chart.Mark::text)
                .containsExactly(
                        tuple(10.0, "phase", "steady"),
                        tuple(12.5, "note", "the cache was flushed <twice>"),
                        tuple(41.2, "gc", "GC pause 12 ms"));
    }

    @Test
    void noTwoChartsShareAnIdAndEachIsFitForAFileName() {
        for (Run run : List.of(Runs.normal(), Runs.failed(), Runs.partial(), Runs.huge(), Runs.empty())) {
            assertThat(RunCharts.of(run))
                    .extracting(Chart::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z0-9-]+"));
        }
    }

    @Test
    void modelIsAsRecorded() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonOut json = new JsonOut(out, JsonLayout.SPACED)) {
            ChartJson.write(RunCharts.of(Runs.partial()), json);
        }
        GoldenFile.of(RunChartsTest.class, "partial.json").assertMatches(out.toString());
    }

    @Test
    void everyPointOfSeriesHasItsPlace() {
        for (Chart chart : RunCharts.of(Runs.huge())) {
            int places = places(chart.x());
            assertThat(chart.series())
                    .as(chart.id())
                    .isNotEmpty()
                    .allSatisfy(series -> assertThat(series.values()).hasSize(places));
        }
    }

    @Test
    void runWithoutAnswersHasNoCharts() {
        assertThat(RunCharts.of(Runs.empty())).isEmpty();
    }

    @Test
    void thinnedChartsSayWhatWasLeftOut() {
        Chart chart = chart(Runs.huge(), "response-time");
        assertThat(places(chart.x())).isLessThanOrEqualTo(2100);
        assertThat(chart.note()).contains("nothing is averaged");
    }

    @Test
    void peakOfOneSecondInAnHourIsStillDrawn() {
        Run run = Runs.huge();
        double[] measured = run.measurements()
                .timeline()
                .series("response_time_p99", "")
                .orElseThrow()
                .values();
        double peak = Arrays.stream(measured).max().orElseThrow();
        Chart.Series drawn = chart(run, "response-time").series().get(2);
        assertThat(drawn.name()).isEqualTo("P99");
        assertThat(drawn.values()).contains(peak);
    }

    @Test
    void frequentEventsAreNotMarkedButCounted() {
        Chart chart = chart(Runs.huge(), "response-time");
        assertThat(chart.marks()).isEmpty();
        assertThat(chart.note()).contains("300 events of kind “gc” are not marked");
    }

    @Test
    void logarithmShowsWhatAStallWouldHide() {
        assertThat(chart(Runs.failed(), "response-time").y().get(0).scale()).isEqualTo(Scale.LOG_FIRST);
        assertThat(chart(Runs.normal(), "response-time").y().get(0).scale()).isEqualTo(Scale.LINEAR_FIRST);
    }

    @Test
    void percentileCurveEndsWhereItsSamplesEnd() {
        Chart.Horizontal.Nines few =
                (Chart.Horizontal.Nines) chart(Runs.partial(), "percentiles").x();
        List<Double> percentiles = few.percentiles();
        assertThat(percentiles.get(0)).isCloseTo(50, within(1e-9));
        assertThat(percentiles.get(percentiles.size() - 1)).isLessThanOrEqualTo(99.99 + 1e-9);
    }

    private static Chart chart(Run run, String id) {
        return RunCharts.of(run).stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int places(Chart.Horizontal x) {
        if (x instanceof Chart.Horizontal.Seconds seconds) {
            return seconds.at().size();
        }
        return x instanceof Chart.Horizontal.Nines nines
                ? nines.percentiles().size()
                : ((Chart.Horizontal.Bins) x).names().size();
    }
}
