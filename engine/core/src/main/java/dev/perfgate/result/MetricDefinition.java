package dev.perfgate.result;

import dev.perfgate.unit.Unit;

/**
 * What a metric is, apart from its value.
 *
 * @param name the stable name in files and gates: {@code response_time}
 * @param label what people read: "response time"
 * @param definition how the figure comes about, in one sentence
 */
public record MetricDefinition(String name, String label, Unit unit, Direction direction, String definition) {}
