package dev.perfgate.report.model;

import dev.perfgate.result.MetricDefinition;

/**
 * A figure at the top of a report.
 *
 * @param label what people read: "p95"
 * @param metric of which it is
 * @param says what the figure means, in a sentence or two
 * @param attention whether it says that something went wrong
 */
public record KeyFigure(String label, MetricDefinition metric, String says, double value, boolean attention) {
    /** The value as people read it. */
    public String text() {
        return metric.unit().format(value);
    }
}
