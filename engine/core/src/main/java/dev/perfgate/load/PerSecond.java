package dev.perfgate.load;

import dev.perfgate.config.Section;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.util.Optional;

/** Reads rates: "500/s", "30/min", or a bare number per second. */
final class PerSecond {
    private static final double MOST = 10_000_000;

    private PerSecond() {}

    /** A rate above zero. */
    static Optional<Double> above0(Section section, String key) {
        return read(section, key, Double.MIN_VALUE, "a rate above 0");
    }

    /** A rate that may be zero. */
    static Optional<Double> from0(Section section, String key) {
        return read(section, key, 0, "a rate of at least 0");
    }

    private static Optional<Double> read(Section section, String key, double least, String wanted) {
        Optional<String> text = section.string(key);
        Optional<Double> rate = text.flatMap(PerSecond::perSecond).filter(value -> value >= least && value <= MOST);
        if (text.isPresent() && rate.isEmpty()) {
            section.refuse(
                    key,
                    "must be " + wanted + ", but is '" + text.get() + "'",
                    "write for example '500/s'"
                            + (perSecond(text.get()).orElse(0.0) > MOST ? ", at most 10000000/s" : ""));
        }
        return rate;
    }

    private static Optional<Double> perSecond(String text) {
        try {
            Quantity rate = Quantity.parse(text);
            if (rate.unit() == Unit.COUNT) {
                return Optional.of(rate.value());
            }
            return rate.unit().dimension() == Dimension.RATE ? Optional.of(rate.in(Unit.PER_SECOND)) : Optional.empty();
        } catch (UnitException e) {
            return Optional.empty();
        }
    }
}
