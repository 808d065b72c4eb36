package dev.perfgate.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
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

class RunColumnsTest {
    private static final MetricDefinition WALL = new MetricDefinition(
                    "wall", "wall time", Unit.MILLISECONDS, Direction.LOWER, "From start to end.")
            .also(MetricUse.HEADLINE);
    private static final MetricDefinition MEMORY = new MetricDefinition(
                    "peak_memory", "peak memory", Unit.BYTES, Direction.LOWER, "The most at once.")
            .also(MetricUse.HEADLINE);

    @Test
    void runsOfOneTypeHaveAColumnAFigure() {
        assertThat(RunColumns.of(List.of(Runs.normal(), Runs.normal())).labels())
                .containsExactly("requests", "failures", "error rate", "rate", "response time p95");
    }

    @Test
    void typeWithoutRequestsHasItsOwnColumns() {
        Run command = measured(List.of(Metric.of(WALL, "", 1500), Metric.of(MEMORY, "", 2e6)));
        RunColumns columns = RunColumns.of(List.of(command));
        assertThat(columns.labels()).containsExactly("wall time", "peak memory");
        assertThat(columns.cells(command)).containsExactly("1.5 s", "2 MB");
    }

    @Test
    void runsWithNothingInCommonShareOneColumn() {
        Run command = measured(List.of(Metric.of(WALL, "", 1500), Metric.of(MEMORY, "", 2e6)));
        RunColumns columns = RunColumns.of(List.of(Runs.normal(), command));
        assertThat(columns.labels()).containsExactly("figures");
        assertThat(columns.cells(command)).containsExactly("wall time 1.5 s, peak memory 2 MB");
    }

    private static Run measured(List<Metric> metrics) {
        Run run = Runs.normal();
        Measurements measurements = new Measurements(metrics, Timeline.EMPTY, List.of(), List.of(), List.of());
        return new Run(run.info(), run.context(), run.validity(), measurements, run.gates(), run.verdicts());
    }
}
