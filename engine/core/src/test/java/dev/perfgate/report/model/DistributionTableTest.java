package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.measure.Distribution;
import dev.perfgate.report.Runs;
import dev.perfgate.report.console.ConsoleSummary;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTableTest {
    private static final MetricDefinition WALL = new MetricDefinition(
                    "wall", "wall time", Unit.MILLISECONDS, Direction.LOWER, "From start to end.")
            .also(MetricUse.HEADLINE);
    private static final MetricDefinition COUNT =
            new MetricDefinition("runs", "runs", Unit.COUNT, Direction.NONE, "How many were measured.");

    /** Of 100, 200 and 600: the mean 300, the standard deviation of the population the root of (200² + 100² + 300²) / 3. The least is its bucket's lower end. */
    @Test
    void distributedMetricIsARowOfItsSpread() {
        DistributionTable table = DistributionTable.of(measured());
        assertThat(table.cells())
                .containsExactly(
                        List.of("", "mean", "std dev", "min", "p50", "p95", "max"),
                        List.of("wall time", "300 ms", "216 ms", "99.9 ms", "200 ms", "600 ms", "600 ms"));
        assertThat(table.shows(WALL)).isTrue();
        assertThat(table.shows(COUNT)).isFalse();
    }

    @Test
    void consoleShowsEachFigureOnce() {
        assertThat(ConsoleSummary.of(measured(), Style.PLAIN).lines())
                .contains(
                        "  runs 3",
                        "               mean  std dev      min     p50     p95     max",
                        "  wall time  300 ms   216 ms  99.9 ms  200 ms  600 ms  600 ms");
    }

    private static Run measured() {
        Metric wall = Metric.of(WALL, "", Distribution.of(Distribution.NANOS_AS_MILLIS, 100, 200, 600));
        Run run = Runs.normal();
        Measurements measurements = new Measurements(
                List.of(wall, Metric.of(COUNT, "", 3)), Timeline.EMPTY, List.of(), List.of(), List.of());
        return new Run(run.info(), run.context(), run.validity(), measurements, run.gates(), run.verdicts());
    }
}
