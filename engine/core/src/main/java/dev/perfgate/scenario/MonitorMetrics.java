package dev.perfgate.scenario;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import java.util.List;

/** The figures of a whole run that come of a monitor's series. */
public final class MonitorMetrics {
    private MonitorMetrics() {}

    /** What a series comes to over the run. */
    public static Metric metric(Timeline.Series series) {
        SeriesDefinition definition = series.definition();
        return Metric.of(
                of(definition), series.scope(), definition.aggregation().of(series.values()));
    }

    /** An outline with the figures of these monitors in it. */
    public static MetricOutline in(MetricOutline outline, List<Monitor> monitors) {
        if (monitors.isEmpty()) {
            return outline;
        }
        return outline.beside(
                monitors.stream().map(Monitor::name).toList(),
                monitors.stream()
                        .flatMap(monitor -> monitor.series().stream())
                        .map(MonitorMetrics::of)
                        .distinct()
                        .toList());
    }

    private static MetricDefinition of(SeriesDefinition series) {
        String how = switch (series.aggregation()) {
            case SUM -> "sum over the run";
            case MEAN -> "mean of its seconds";
            case MAX -> "highest of its seconds";
            case LAST -> "as it was at the end";
        };
        String definition = "Of what is monitored: " + how + ".";
        return new MetricDefinition(series.name(), series.label(), series.unit(), series.direction(), definition)
                .by(series.aggregation())
                .ofEach(series.parts());
    }
}
