package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.Objects;

/**
 * The definition of a figure over time, without its values and its part.
 *
 * @param name the stable name in files and stop rules: {@code memory}; of a statistic of a metric {@code response_time_p95}
 * @param label what people read: "memory"
 * @param aggregation how the values of several parts or intervals become one
 * @param chart where it is drawn
 * @param parts what its parts are; none of a figure of the run as a whole
 * @param statistic the statistic of a metric that it follows, as gates write it: {@code p95}; of a plain figure empty
 * @param live whether its values are known while the run goes on, so that a rule can stop it
 */
public record SeriesDefinition(
        String name,
        String label,
        Unit unit,
        Direction direction,
        Aggregation aggregation,
        SeriesChart chart,
        PartKind parts,
        String statistic,
        boolean live) {

    public SeriesDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(aggregation, "aggregation");
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(statistic, "statistic");
    }

    /** A plain figure of the run as a whole, known while it runs and drawn nowhere yet. */
    public SeriesDefinition(String name, String label, Unit unit, Direction direction, Aggregation aggregation) {
        this(name, label, unit, direction, aggregation, SeriesChart.NONE, PartKind.NONE, "", true);
    }

    public SeriesDefinition on(SeriesChart other) {
        return new SeriesDefinition(name, label, unit, direction, aggregation, other, parts, statistic, live);
    }

    public SeriesDefinition ofEach(PartKind kind) {
        return new SeriesDefinition(name, label, unit, direction, aggregation, chart, kind, statistic, live);
    }

    /** The same of a statistic of a metric, by whose name and the statistic's the series is called. */
    public SeriesDefinition as(String ofMetric) {
        return new SeriesDefinition(name, label, unit, direction, aggregation, chart, parts, ofMetric, live);
    }

    /** Known only when the run is over. */
    public SeriesDefinition afterwards() {
        return new SeriesDefinition(name, label, unit, direction, aggregation, chart, parts, statistic, false);
    }

    /** The name of the metric that it follows: its own without the statistic. */
    public String metric() {
        return statistic.isEmpty() ? name : name.substring(0, Math.max(0, name.length() - statistic.length() - 1));
    }
}
