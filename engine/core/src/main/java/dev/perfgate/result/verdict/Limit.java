package dev.perfgate.result.verdict;

import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The right side of a gate.
 *
 * @param quantity a plain number takes the unit of the metric; of times, milliseconds
 */
public record Limit(Operator operator, Quantity quantity) {

    public Limit {
        Objects.requireNonNull(operator, "operator");
        if (!Double.isFinite(quantity.value())) {
            throw new IllegalArgumentException("a limit is a finite number");
        }
    }

    public boolean plain() {
        return quantity.unit().dimension() == Dimension.COUNT;
    }

    public boolean fits(Unit unit) {
        return plain() || quantity.unit().dimension() == unit.dimension();
    }

    /** The limit in a metric's unit, by decimal arithmetic: 0.7 % is the share 0.007, as 7 / 1000 is, and not the double below it. */
    public double in(Unit unit) {
        Unit own = unitBeside(unit);
        return BigDecimal.valueOf(quantity.value())
                .multiply(BigDecimal.valueOf(own.to(unit, 1)))
                .doubleValue();
    }

    /** The limit as written, with the unit that a plain number takes from its metric. */
    public String text(Unit unit) {
        return Decimals.text(BigDecimal.valueOf(quantity.value()), unitBeside(unit));
    }

    /** The unit in which the limit is meant, beside a metric of that unit. */
    public Unit unitBeside(Unit unit) {
        if (!plain()) {
            return quantity.unit();
        }
        return unit.dimension() == Dimension.TIME ? Unit.MILLISECONDS : unit;
    }
}
