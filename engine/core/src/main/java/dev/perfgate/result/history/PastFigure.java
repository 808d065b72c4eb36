package dev.perfgate.result.history;

import dev.perfgate.result.Direction;
import dev.perfgate.unit.Unit;
import java.util.Objects;

/**
 * One figure of a run as the history keeps it.
 *
 * @param value in the unit; NaN when nothing was measured
 */
public record PastFigure(Key key, Unit unit, Direction direction, double value) {
    /** The figure of a metric that has only one. */
    public static final String SINGLE = "value";

    /**
     * Which figure it is.
     *
     * @param metric the metric's name
     * @param scope of the metric; empty for the whole run
     * @param statistic {@code p95}, {@code mean}, … of a distribution; {@value #SINGLE} of any other metric
     */
    public record Key(String metric, String scope, String statistic) {}

    public PastFigure {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
    }
}
