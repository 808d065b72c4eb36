package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The definition of a metric, without its value.
 *
 * @param name the stable name in files and gates: {@code response_time}
 * @param label what people read: "response time"
 * @param definition how the figure comes about, in one sentence
 * @param aggregation how the values of several parts become one
 * @param parts what its parts are; none of a metric that only the run as a whole has
 * @param basis the metric that counts what this one was made of, without which it says nothing: {@code requests}; else empty
 * @param uses what it is taken for without anybody naming it, in the order of {@link MetricUse}
 */
public record MetricDefinition(
        String name,
        String label,
        Unit unit,
        Direction direction,
        String definition,
        Aggregation aggregation,
        PartKind parts,
        String basis,
        List<MetricUse> uses) {

    public MetricDefinition {
        Objects.requireNonNull(aggregation, "aggregation");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(basis, "basis");
        uses = uses.stream().distinct().sorted().toList();
    }

    /** A metric of the run as a whole that depends on nothing and is compared with earlier runs. */
    public MetricDefinition(String name, String label, Unit unit, Direction direction, String definition) {
        this(
                name,
                label,
                unit,
                direction,
                definition,
                Aggregation.MEAN,
                PartKind.NONE,
                "",
                List.of(MetricUse.COMPARED));
    }

    public MetricDefinition ofEach(PartKind kind) {
        return new MetricDefinition(name, label, unit, direction, definition, aggregation, kind, basis, uses);
    }

    public MetricDefinition by(Aggregation other) {
        return new MetricDefinition(name, label, unit, direction, definition, other, parts, basis, uses);
    }

    public MetricDefinition basedOn(MetricDefinition counted) {
        return new MetricDefinition(name, label, unit, direction, definition, aggregation, parts, counted.name(), uses);
    }

    public MetricDefinition also(MetricUse use) {
        List<MetricUse> more = new ArrayList<>(uses);
        more.add(use);
        return new MetricDefinition(name, label, unit, direction, definition, aggregation, parts, basis, more);
    }

    /** The same, judged by those gates alone that name it. */
    public MetricDefinition notCompared() {
        return without(MetricUse.COMPARED);
    }

    MetricDefinition without(MetricUse use) {
        List<MetricUse> others = uses.stream().filter(one -> one != use).toList();
        return new MetricDefinition(name, label, unit, direction, definition, aggregation, parts, basis, others);
    }

    public boolean is(MetricUse use) {
        return uses.contains(use);
    }
}
