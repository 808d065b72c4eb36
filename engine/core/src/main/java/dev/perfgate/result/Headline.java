package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One of the few figures by which a list shows a run: which they are, its metrics say themselves.
 *
 * @param name of the metric; of a distribution with the statistic: {@code response_time_p95}
 * @param label what people read: "response time p95"
 * @param value NaN when nothing was measured
 */
public record Headline(String name, String label, double value, Unit unit) {
    private static final int PERCENTILE = 95;
    private static final int MOST_UNDECLARED = 3;

    public Headline {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
    }

    /** In the order of the run's metrics; of a run that declares none, what it has first. */
    public static List<Headline> of(Run run) {
        List<Metric> ofWholeRun =
                run.measurements().metrics().stream().filter(Metric::ofWholeRun).toList();
        List<Headline> declared = ofWholeRun.stream()
                .filter(metric -> metric.definition().is(MetricUse.HEADLINE))
                .map(Headline::of)
                .toList();
        return declared.isEmpty()
                ? ofWholeRun.stream()
                        .filter(metric -> !Double.isNaN(metric.value()))
                        .limit(MOST_UNDECLARED)
                        .map(Headline::of)
                        .toList()
                : declared;
    }

    /** The one that stands for the run where there is room for one only: of its principal metric, else of the first of which more is better. */
    public static Optional<Headline> first(Run run) {
        List<Metric> measured = run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun()
                        && metric.definition().is(MetricUse.HEADLINE)
                        && !Double.isNaN(metric.value()))
                .toList();
        return measured.stream()
                .filter(metric -> metric.definition().is(MetricUse.PRINCIPAL))
                .findFirst()
                .or(() -> measured.stream()
                        .filter(metric -> metric.definition().direction() == Direction.HIGHER)
                        .findFirst())
                .map(Headline::of)
                .or(() -> of(run).stream().findFirst());
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

    /** The value as people read it. */
    public String valueText() {
        return unit.format(value);
    }

    /** As people read it. */
    public String text() {
        return label + " " + valueText();
    }
}
