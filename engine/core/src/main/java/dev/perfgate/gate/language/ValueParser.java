package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;

/** Reads the value that a figure is held against: {@code 200 ms}, {@code 0.1 %}, {@code 50000}. */
final class ValueParser {
    private ValueParser() {}

    static Quantity parse(Span value, Figure figure) {
        if (value.isEmpty()) {
            throw value.problem("the value is missing", "write " + example(figure) + " after the operator");
        }
        Quantity quantity = quantity(value);
        checkDimension(quantity, value, figure);
        checkShare(quantity, value, figure);
        return quantity;
    }

    static Quantity quantity(Span value) {
        try {
            return Quantity.parse(value.text());
        } catch (UnitException e) {
            throw value.problem(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    static void checkDimension(Quantity quantity, Span value, Figure figure) {
        Dimension given = quantity.unit().dimension();
        if (given != Dimension.COUNT
                && figure.dimension().filter(needed -> needed != given).isPresent()) {
            throw value.problem(
                    figure.label() + " cannot be compared with '" + value.text() + "'",
                    "write " + example(figure) + otherMetric(figure));
        }
    }

    private static void checkShare(Quantity quantity, Span value, Figure figure) {
        boolean share = figure.dimension().filter(Dimension.RATIO::equals).isPresent();
        if (share && quantity.unit() == Unit.COUNT && quantity.value() >= 1) {
            throw value.problem(
                    "'" + value.text() + "' as a share of all requests would be " + Unit.RATIO.format(quantity.value()),
                    "write '" + value.text() + " %' if per cent are meant");
        }
    }

    private static String otherMetric(Figure figure) {
        return figure.metric().isEmpty() ? ", or name another metric: '" + figure.label() + " of METRIC'" : "";
    }

    private static String example(Figure figure) {
        return figure.dimension().map(Dimension::example).orElse("a number with its unit, such as '200 ms' or '0.1 %'");
    }
}
