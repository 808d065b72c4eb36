package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.util.Optional;

/** Reads the value that a figure is held against: {@code 200 ms}, {@code 0.1 %}, {@code 50000}. A slip is never taken for a value. */
final class ValueParser {
    private static final int LONGEST = 100;
    private static final int LONGEST_NUMBER_AND_UNIT = 2;

    private ValueParser() {}

    static Quantity parse(Tokens value, Figure figure) {
        Quantity quantity = ofFigure(value, figure);
        checkShare(quantity, value, figure);
        return quantity;
    }

    /** As {@link #parse}; a share may be written without a unit, as k6 does. */
    static Quantity ofFigure(Tokens value, Figure figure) {
        if (value.isEmpty()) {
            throw value.problem("the value is missing", "write " + example(figure) + " after the operator");
        }
        Quantity quantity = quantity(value);
        checkDimension(quantity, value, figure);
        return quantity;
    }

    static Quantity quantity(Tokens value) {
        if (value.text().length() > LONGEST) {
            throw value.problem(
                    "'" + value.shown() + "' is not a number with a unit",
                    "write for example '200 ms', '0.1 %' or '500/s'");
        }
        checkMinutes(value);
        try {
            Quantity quantity = Quantity.parse(value.text());
            return new Quantity(quantity.value() + 0.0, quantity.unit()); // no negative zero
        } catch (UnitException e) {
            Tokens behind = value.after(lengthOf(value));
            if (behind.size() < value.size()) {
                behind.end();
            }
            throw value.problem(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    /** How many tokens at the beginning are a number with its unit; 0 where the value does not begin so. */
    private static int lengthOf(Tokens value) {
        for (int length = Math.min(LONGEST_NUMBER_AND_UNIT, value.size() - 1); length > 0; length--) {
            Optional<Quantity> begun = quantityOf(value.copy().take(length).text());
            if (begun.isPresent() && (length > 1 || begun.get().unit() != Unit.COUNT)) {
                return length;
            }
        }
        return 0;
    }

    private static Optional<Quantity> quantityOf(String text) {
        try {
            return Optional.of(Quantity.parse(text));
        } catch (UnitException e) {
            return Optional.empty();
        }
    }

    /** Elsewhere "m" is minutes; in a limit it is as often a slip of "ms", and then one never missed. */
    private static void checkMinutes(Tokens value) {
        String text = value.text();
        int unit = text.length() - 1;
        boolean lone = unit > 0
                && Character.toLowerCase(text.charAt(unit)) == 'm'
                && (Character.isDigit(text.charAt(unit - 1)) || Lexer.isSpace(text.charAt(unit - 1)));
        if (lone) {
            String number = text.substring(0, unit).strip();
            throw value.problem(
                    "'" + text + "' may be minutes or milliseconds",
                    "write '" + number + " min', or '" + number + " ms'");
        }
    }

    static void checkDimension(Quantity quantity, Tokens value, Figure figure) {
        Dimension given = quantity.unit().dimension();
        if (given != Dimension.COUNT
                && figure.dimension().filter(needed -> needed != given).isPresent()) {
            throw value.problem(
                    figure.label() + " cannot be compared with '" + value.text() + "'",
                    "write " + example(figure) + otherMetric(figure));
        }
    }

    /** Who writes "0.1" may mean 0.1 or 10 per cent; of 0 there is no doubt. */
    static void checkShare(Quantity quantity, Tokens value, Figure figure) {
        boolean share = figure.dimension().filter(Dimension.RATIO::equals).isPresent();
        if (share && quantity.unit() == Unit.COUNT && quantity.value() != 0) {
            String asShare = Unit.RATIO.format(quantity.value());
            boolean small = Math.abs(quantity.value()) < 1;
            throw value.problem(
                    "'" + value.text() + "' is no share: " + figure.label() + " needs %",
                    "write '" + value.text() + " %'" + (small ? ", or '" + asShare + "'" : ""));
        }
    }

    /** A share of something, below or above the whole, by decimal arithmetic; empty when it is no share. */
    static Optional<Double> share(Tokens value) {
        Quantity quantity = quantity(value);
        return quantity.unit().dimension() == Dimension.RATIO
                ? Optional.of(new Limit(Operator.EQUAL, quantity).in(Unit.RATIO))
                : Optional.empty();
    }

    private static String otherMetric(Figure figure) {
        return figure.metric().isEmpty() ? ", or name another metric: '" + figure.label() + " of METRIC'" : "";
    }

    private static String example(Figure figure) {
        return figure.dimension().map(Dimension::example).orElse("a number with its unit, such as '200 ms' or '0.1 %'");
    }
}
