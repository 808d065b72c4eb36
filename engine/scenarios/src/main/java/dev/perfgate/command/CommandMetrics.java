package dev.perfgate.command;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;

/** The metrics of scenario type {@code command}, and what of them is followed over time. */
final class CommandMetrics {
    static final MetricDefinition RUNS = new MetricDefinition(
                    "runs", "runs", Unit.COUNT, Direction.NONE, "Runs that were measured, without those to warm up.")
            .ofEach(PartKind.BENCHMARK)
            .by(Aggregation.SUM);
    static final MetricDefinition WALL = new MetricDefinition(
                    "wall",
                    "wall time",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "From the moment the command could begin to the end of its first process; of several commands, the sum over one run of each.")
            .ofEach(PartKind.BENCHMARK)
            .basedOn(RUNS)
            .also(MetricUse.PRINCIPAL)
            .also(MetricUse.HEADLINE);
    static final MetricDefinition CPU_TIME = new MetricDefinition(
                    "cpu_time",
                    "CPU time",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "User and system CPU time of the command and all descendants that were waited for; of several commands, the sum over one run of each.")
            .ofEach(PartKind.BENCHMARK)
            .basedOn(RUNS)
            .also(MetricUse.HEADLINE);
    static final MetricDefinition USER_CPU = new MetricDefinition(
                    "user_cpu",
                    "user CPU",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "CPU time in the programs' own code; many kernels only sample how it divides.")
            .ofEach(PartKind.BENCHMARK)
            .basedOn(RUNS)
            .notCompared();
    static final MetricDefinition SYSTEM_CPU = new MetricDefinition(
                    "system_cpu",
                    "system CPU",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "CPU time in the kernel on the programs' behalf; many kernels only sample how it divides.")
            .ofEach(PartKind.BENCHMARK)
            .basedOn(RUNS)
            .notCompared();
    static final MetricDefinition PEAK_MEMORY = new MetricDefinition(
                    "peak_memory",
                    "peak memory",
                    Unit.BYTES,
                    Direction.LOWER,
                    "Largest resident memory of any single one of the command's processes.")
            .ofEach(PartKind.BENCHMARK)
            .by(Aggregation.MAX)
            .basedOn(RUNS)
            .also(MetricUse.HEADLINE);

    private static final List<MetricDefinition> ALL = List.of(RUNS, WALL, CPU_TIME, USER_CPU, SYSTEM_CPU, PEAK_MEMORY);

    private static final String NEWEST = "In each second, of the newest run that has ended.";
    private static final SeriesChart TIMES = new SeriesChart("command-time", "Time of the runs", NEWEST);
    private static final SeriesChart MEMORY = new SeriesChart("command-memory", "Peak memory of the runs", NEWEST);

    static final SeriesDefinition WALL_SERIES = series(WALL, TIMES);
    static final SeriesDefinition CPU_SERIES = series(CPU_TIME, TIMES);
    static final SeriesDefinition MEMORY_SERIES = series(PEAK_MEMORY, MEMORY);

    static final List<SeriesDefinition> SERIES = List.of(WALL_SERIES, CPU_SERIES, MEMORY_SERIES);

    private CommandMetrics() {}

    static MetricOutline outline(CommandPlan plan) {
        List<MetricDefinition> ofParts = plan.parts().isEmpty() ? List.of() : ALL;
        return new MetricOutline(
                        ALL,
                        ofParts,
                        plan.parts(),
                        List.of(),
                        List.of(),
                        Optional.of(SERIES.stream().map(SeriesDefinition::name).toList()))
                .withDistributions(
                        ALL.stream().filter(metric -> !metric.equals(RUNS)).toList());
    }

    private static SeriesDefinition series(MetricDefinition metric, SeriesChart chart) {
        return new SeriesDefinition(metric.name(), metric.label(), metric.unit(), metric.direction(), Aggregation.LAST)
                .on(chart)
                .ofEach(PartKind.BENCHMARK);
    }
}
