package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Quantity;

/**
 * A left side, an operator and what stands behind it, not yet read.
 *
 * @param sign where the operator stands
 */
record Comparison(Tokens left, Operator operator, Tokens sign, Tokens right) {
    private static final String OPERATORS = "the operators are <, <=, >, >=, == and !=";

    /** Reads a rule to its end, by its first operator. */
    static Comparison read(Tokens rule) {
        return read(rule, rule.find(rest -> rest.at(Kind.OPERATOR)));
    }

    /** Reads a rule to its end, by its last operator: what is left of it has one of its own. */
    static Comparison readLast(Tokens rule) {
        int last = rule.size() - 1;
        while (last >= 0 && !rule.at(Kind.OPERATOR, last)) {
            last--;
        }
        return read(rule, last);
    }

    private static Comparison read(Tokens rule, int operator) {
        if (operator < 0) {
            throw nothing(rule);
        }
        Tokens left = rule.take(operator);
        Tokens sign = rule.take(1);
        return new Comparison(left, operator(sign), sign, rule.rest());
    }

    static GateException nothing(Tokens rule) {
        return rule.problem(
                "'" + rule.shown() + "' compares nothing", "write for example 'p95 < 200 ms'; " + OPERATORS);
    }

    private static Operator operator(Tokens sign) {
        String symbol = sign.text();
        return Operator.ofSymbol(symbol)
                .orElseThrow(() -> sign.problem("'" + sign.shown() + "' is not an operator", meant(symbol)));
    }

    private static String meant(String symbol) {
        return switch (symbol) {
            case "=<", "<<" -> "write <=, or <";
            case "=>", ">>" -> "write >=, or >";
            default -> OPERATORS;
        };
    }

    /** The limit that the value is, if it makes sense for the figure. */
    Limit limit(Figure figure, Tokens value) {
        return checked(figure, ValueParser.parse(value, figure), value);
    }

    Limit checked(Figure figure, Quantity quantity, Tokens value) {
        LimitCheck.possible(figure, operator, quantity, value);
        if (LimitCheck.isTheWrongWayRound(figure, operator)) {
            String meant = LimitCheck.turned(operator).orElseThrow().symbol();
            throw sign.problem(
                    LimitCheck.reason(figure) + ", and the gate asks for the worse",
                    "did you mean '" + figure.label() + " " + meant + " " + value.text() + "'?");
        }
        return new Limit(operator, quantity);
    }
}
