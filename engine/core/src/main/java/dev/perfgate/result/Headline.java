package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * One of the few figures by which a list shows a run: which they are, its metrics say themselves.
 *
 * @param name of the metric; of a distribution with the statistic: {@code response_time_p95}
 * @param label what people read: "response time p95"
 * @param value NaN when nothing was measured
 */
public record Headline(String name, String label, double value, Unit unit) {
    private static final int PERCENTILE = 95;

    public Headline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
    }

    /** In the order of the run's metrics. */
    public static List<Headline> of(Run run) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && metric.definition().is(MetricUse.HEADLINE))
                .map(Headline::of)
                .toList();
    }

    private static Headline of(Metric metric) {
        MetricDefinition definition = metric.definition();
        return metric.detail() instanceof Metric.Detail.Distributed distributed
                ? new Headline(
                        definition.name() + "_p" + PERCENTILE,
                        definition.label() + " p" + PERCENTILE,
                        distributed.distribution().percentile(PERCENTILE),
                        definition.unit())
                : new Headline(definition.name(), definition.label(), metric.value(), definition.unit());
    }

    /** As people read it. */
    public String text() {
        return label + " " + unit.format(value);
    }
}
