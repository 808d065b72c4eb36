package dev.perfgate.cpu;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Unit;

/** What scenario type {@code cpu} follows second by second, in all its threads together. */
final class CpuSeries {
    private static final SeriesChart CHART = new SeriesChart("course", "Over time");

    static final SeriesDefinition UNITS_PER_SEC = new SeriesDefinition(
                    "units_per_sec", "units per sec", Unit.PER_SECOND, Direction.HIGHER, Aggregation.SUM)
            .on(CHART);
    static final SeriesDefinition BUSY =
            new SeriesDefinition("busy", "busy", Unit.RATIO, Direction.NONE, Aggregation.MEAN).on(CHART);

    private CpuSeries() {}
}
