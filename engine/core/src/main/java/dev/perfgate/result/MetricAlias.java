package dev.perfgate.result;

import java.util.Objects;

/**
 * The name of a metric in another tool, so that its conditions can be read as gates.
 *
 * @param word as that tool writes it: {@code http_reqs}
 * @param of which figure of it is meant: {@code count}; empty where the word stands for one alone
 */
public record MetricAlias(Dialect dialect, String word, String of, MetricDefinition metric) {
    /** The tool. */
    public enum Dialect {
        K6,
        TAURUS
    }

    public MetricAlias {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(metric, "metric");
    }
}
