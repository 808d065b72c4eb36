package dev.perfgate.gate;

import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a gate's line: {@code <scenario> [/ <request>]: <figure> <operator> <value>}. */
public final class GateParser {
    private static final Pattern OPERATOR = Pattern.compile("[<>=!~≤≥≠]+");
    private static final String OPERATORS = "the operators are <, <=, >, >= and ==";

    private GateParser() {}

    /**
     * The gate that a line says.
     *
     * @throws GateException when it says none, with the place in the line and a remedy
     */
    public static Gate parse(String line) {
        Piece whole = Piece.of(line).strip();
        if (whole.isEmpty()) {
            throw whole.problem("the gate is empty", "write for example 'checkout: p95 < 200 ms'");
        }
        int colon = whole.visible().lastIndexOf(':');
        Target target = colon < 0 ? Target.EVERY_RUN : TargetParser.parse(whole.before(colon));
        Piece rule = whole.after(colon + 1);
        LaterForm.refuse(rule);
        return absolute(line, target, rule);
    }

    private static Gate absolute(String line, Target target, Piece rule) {
        Matcher sign = OPERATOR.matcher(rule.visible());
        if (!sign.find()) {
            throw rule.problem(
                    "'" + rule.text() + "' compares nothing", "write for example 'p95 < 200 ms'; " + OPERATORS);
        }
        Figure figure = FigureParser.parse(rule.before(sign.start()));
        Operator operator = operator(rule.after(sign.start()), sign.group());
        Quantity value = value(rule.after(sign.end()), figure);
        return new AbsoluteGate(line, target, figure, new Limit(operator, value));
    }

    private static Operator operator(Piece place, String symbol) {
        return Operator.ofSymbol(symbol)
                .orElseThrow(() -> place.problem("'" + symbol + "' is not an operator", meant(symbol)));
    }

    private static String meant(String symbol) {
        return switch (symbol) {
            case "=<", "<<" -> "write <=, or <";
            case "=>", ">>" -> "write >=, or >";
            default -> OPERATORS;
        };
    }

    private static Quantity value(Piece right, Figure figure) {
        if (right.isEmpty()) {
            throw right.problem("the value is missing", "write " + example(figure) + " after the operator");
        }
        try {
            return checked(Quantity.parse(right.text()), right, figure);
        } catch (UnitException e) {
            throw right.problem(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private static Quantity checked(Quantity value, Piece right, Figure figure) {
        boolean plain = value.unit().dimension() == Dimension.COUNT;
        if (!plain
                && figure.dimension()
                        .filter(needed -> needed != value.unit().dimension())
                        .isPresent()) {
            throw right.problem(
                    figure.label() + " cannot be compared with '" + right.text() + "'",
                    "write " + example(figure) + otherMetric(figure));
        }
        if (value.unit() == Unit.COUNT && value.value() >= 1 && isShare(figure)) {
            throw right.problem(
                    "'" + right.text() + "' as a share of all requests would be " + Unit.RATIO.format(value.value()),
                    "write '" + right.text() + " %' if per cent are meant");
        }
        return value;
    }

    private static boolean isShare(Figure figure) {
        return figure.dimension().filter(Dimension.RATIO::equals).isPresent();
    }

    private static String otherMetric(Figure figure) {
        return figure.metric().isEmpty() ? ", or name another metric: '" + figure.label() + " of METRIC'" : "";
    }

    private static String example(Figure figure) {
        return figure.dimension().map(Dimension::example).orElse("a number with its unit, such as '200 ms' or '0.1 %'");
    }
}
