package dev.perfgate.trend;

import dev.perfgate.result.Direction;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.unit.Unit;
import java.util.Objects;

/** A figure that has a course over the builds. */
public record TrendFigure(String scenario, PastFigure.Key key, Unit unit, Direction direction) {
    public TrendFigure {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
    }

    static TrendFigure of(String scenario, PastFigure figure) {
        return new TrendFigure(scenario, figure.key(), figure.unit(), figure.direction());
    }
}
