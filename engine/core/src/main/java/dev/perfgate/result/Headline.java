package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * One of the few figures by which a list shows a run: which they are, its metrics say themselves.
 *
 * @param name of the metric; of a distribution with the statistic: {@code response_time_p95}
 * @param label what people read: "response time p95"
 * @param part of which part of the run; empty of the run as a whole
 * @param value NaN when nothing was measured
 */
public record Headline(String name, String label, String part, double value, Unit unit) {
    private static final int PERCENTILE = 95;
    private static final int MOST_PARTS = 3;
    private static final int MOST_UNDECLARED = 3;

    public Headline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(unit, "unit");
    }

    /** A figure of the run as a whole. */
    public Headline(String name, String label, double value, Unit unit) {
        this(name, label, "", value, unit);
    }

    /**
     * In the order of the run's metrics: those of the whole run, else the principal one of its first parts, else what it has first.
     */
    public static List<Headline> of(Run run) {
        List<Metric> metrics = run.measurements().metrics();
        List<Headline> declared = metrics.stream()
                .filter(metric -> metric.ofWholeRun() && metric.definition().is(MetricUse.HEADLINE))
                .map(Headline::of)
                .toList();
        if (!declared.isEmpty()) {
            return declared;
        }
        List<Headline> ofParts = metrics.stream()
                .filter(metric -> !metric.ofWholeRun() && isFirstOfAPart(metric.definition()))
                .limit(MOST_PARTS)
                .map(Headline::of)
                .toList();
        return ofParts.isEmpty()
                ? metrics.stream()
                        .filter(metric -> metric.ofWholeRun() && !Double.isNaN(metric.value()))
                        .limit(MOST_UNDECLARED)
                        .map(Headline::of)
                        .toList()
                : ofParts;
    }

    private static boolean isFirstOfAPart(MetricDefinition definition) {
        return definition.is(MetricUse.HEADLINE) && definition.is(MetricUse.PRINCIPAL);
    }

    private static Headline of(Metric metric) {
        MetricDefinition definition = metric.definition();
        return metric.detail() instanceof Metric.Detail.Distributed distributed
                ? new Headline(
                        definition.name() + "_p" + PERCENTILE,
                        definition.label() + " p" + PERCENTILE,
                        metric.scope(),
                        distributed.distribution().percentile(PERCENTILE),
                        definition.unit())
                : new Headline(definition.name(), definition.label(), metric.scope(), metric.value(), definition.unit());
    }

    /** What people read, with the part that it speaks of. */
    public String title() {
        return part.isEmpty() ? label : label + " of '" + part + "'";
    }

    /** The value as people read it. */
    public String valueText() {
        return unit.format(value);
    }

    /** As people read it. */
    public String text() {
        return title() + " " + valueText();
    }
}
