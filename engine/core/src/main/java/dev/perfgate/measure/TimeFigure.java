package dev.perfgate.measure;

import java.util.function.ToDoubleFunction;

/** The figures of a distribution of times that every report lists, in ms. */
public enum TimeFigure {
    MEAN("mean", Distribution::mean),
    P50("p50", times -> times.percentile(50)),
    P90("p90", times -> times.percentile(90)),
    P95("p95", times -> times.percentile(95)),
    P99("p99", times -> times.percentile(99)),
    P999("p99.9", times -> times.percentile(99.9)),
    MAX("max", Distribution::max);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
    private final ToDoubleFunction<Distribution> value;

    TimeFigure(String label, ToDoubleFunction<Distribution> value) {
        this.label = label;
        this.value = value;
    }

    public String label() {
        return label;
    }

    /** The figure, NaN without samples. */
    public double of(Distribution times) {
        return value.applyAsDouble(times);
    }
}
