package dev.perfgate.gate.figure;

import dev.perfgate.unit.Dimension;
import java.util.Objects;
import java.util.Optional;

/**
 * The left side of a gate.
 *
 * @param metric its stable name where it is well known, else as written; empty for the run's principal distribution, which is the
 *     response time where there is one
 */
public record Figure(Optional<String> metric, Statistic statistic) {

    public Figure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(statistic, "statistic");
        if (metric.isEmpty() && statistic instanceof Statistic.Single) {
            throw new IllegalArgumentException("a figure without a statistic needs a metric");
        }
    }

    /** As messages call it, where no run is at hand: "p95", "error rate", "service time p99.9". */
    public String label() {
        Optional<String> name = metric.map(known ->
                KnownMetrics.find(known).map(definition -> definition.label()).orElse(known));
        return label(name, statistic);
    }

    public static String label(Optional<String> metricLabel, Statistic statistic) {
        if (statistic instanceof Statistic.OfDistribution figure) {
            return metricLabel.map(label -> label + " " + figure.label()).orElse(figure.label());
        }
        return metricLabel.orElseThrow();
    }

    /** What the figure measures, as far as that is known before a run: statistics that name no metric are of times. */
    public Optional<Dimension> dimension() {
        return metric.isEmpty()
                ? Optional.of(Dimension.TIME)
                : metric.flatMap(KnownMetrics::find)
                        .map(definition -> definition.unit().dimension());
    }
}
