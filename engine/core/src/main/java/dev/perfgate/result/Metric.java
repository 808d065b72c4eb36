package dev.perfgate.result;

import dev.perfgate.measure.Distribution;
import java.util.Objects;

/**
 * A named figure of a run.
 *
 * @param scope the part of the run it speaks of (a request name, a container, a node); empty for the whole run
 * @param value the figure, in the definition's unit; of a distribution its mean; NaN when nothing was measured
 */
public record Metric(MetricDefinition definition, String scope, double value, Detail detail) {
    /** The data behind the figure. */
    public sealed interface Detail {
        /** A figure that stands alone. */
        record Plain() implements Detail {}

        /** A figure with its whole distribution. */
        record Distributed(Distribution distribution) implements Detail {}
    }

    private static final Detail PLAIN = new Detail.Plain();

    public Metric {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(detail, "detail");
    }

    public static Metric of(MetricDefinition definition, String scope, double value) {
        return new Metric(definition, scope, value, PLAIN);
    }

    public static Metric of(MetricDefinition definition, String scope, Distribution distribution) {
        return new Metric(definition, scope, distribution.mean(), new Detail.Distributed(distribution));
    }

    /** The same, as the distribution that a statistic means which names no metric. */
    Metric principal() {
        return new Metric(definition.also(MetricUse.PRINCIPAL), scope, value, detail);
    }

    public String name() {
        return definition.name();
    }

    public boolean ofWholeRun() {
        return scope.isEmpty();
    }
}
