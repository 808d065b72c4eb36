package dev.perfgate.changes;

import dev.perfgate.analysis.RegressionRule;
import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.result.Direction;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The settings by which series are judged.
 *
 * @param direction which way is better; if empty, what the series says, else lower
 * @param atLeast the smallest relative change that matters; if empty, that of the sensitivity
 */
public record ChangeSettings(Optional<Direction> direction, Sensitivity sensitivity, OptionalDouble atLeast) {
    Direction directionOf(MetricSeries series) {
        return direction.or(series::direction).orElse(Direction.LOWER);
    }

    /** @param metrics how many are judged together */
    RegressionRule rule(Direction better, int metrics) {
        RegressionRule rule = RegressionRule.of(sensitivity, better).withGatedMetrics(metrics);
        return atLeast.isPresent() ? rule.withSmallestEffect(atLeast.getAsDouble()) : rule;
    }
}
