package dev.perfgate.gate;

import dev.perfgate.unit.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a gate's line: {@code SCENARIO [/ REQUEST]: RULE [; on VERDICT warn|fail, …]}, where the rule is one of {@code FIGURE <
 * VALUE}, {@code FIGURE target VALUE, …}, {@code FIGURE within VALUE of baseline}, {@code [FIGURE] no regression}, {@code stop when FIGURE > VALUE for TIME} and
 * {@code fail when CONDITION}.
 */
public final class GateParser {
    private static final Pattern OPERATOR = Pattern.compile("[<>=!~≤≥≠]+");
    private static final String OPERATORS = "the operators are <, <=, >, >=, == and !=";

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
        int end = ConsequencesParser.start(whole);
        Consequences consequences = ConsequencesParser.parse(whole.after(end));
        return gate(line, whole.before(end), consequences);
    }

    private static Gate gate(String line, Piece stated, Consequences consequences) {
        int colon = FailWhen.colonOf(stated).orElse(stated.visible().lastIndexOf(':'));
        Piece head = stated.before(Math.max(0, colon));
        Piece rule = stated.after(colon + 1);
        Optional<K6Metric> k6 = colon < 0 ? Optional.empty() : K6Metric.asTarget(head);
        Target target = colon < 0 || k6.isPresent() ? Target.EVERY_RUN : TargetParser.parse(head);
        Heading heading = new Heading(line, target, consequences);
        return k6.isPresent()
                ? compared(
                        heading,
                        rule,
                        k6.get().figure(head, rule.before(sign(rule).start())))
                : rule(heading, rule);
    }

    private static Gate rule(Heading heading, Piece rule) {
        if (FailWhen.fits(rule)) {
            return FailWhen.parse(heading, rule);
        }
        if (StopParser.fits(rule)) {
            return StopParser.parse(heading, rule);
        }
        LaterForm.refuse(rule);
        if (RegressionParser.fits(rule)) {
            return RegressionParser.parse(heading, rule);
        }
        if (BaselineParser.fits(rule)) {
            return BaselineParser.parse(heading, rule);
        }
        if (LevelsParser.fits(rule)) {
            return LevelsParser.parse(heading, rule);
        }
        return compared(heading, rule, FigureParser.parse(rule.before(sign(rule).start())));
    }

    private static Gate compared(Heading heading, Piece rule, Figure figure) {
        Matcher sign = sign(rule);
        Operator operator = operator(rule, sign);
        Piece right = rule.after(sign.end());
        Quantity value = ValueParser.parse(right, figure);
        Sense.check(figure, operator, value, right);
        return new AbsoluteGate(heading, figure, new Limit(operator, value));
    }

    static boolean hasSign(Piece rule) {
        return OPERATOR.matcher(rule.visible()).find();
    }

    /** The first sign that compares. */
    static Matcher sign(Piece rule) {
        Matcher sign = OPERATOR.matcher(rule.visible());
        if (!sign.find()) {
            throw rule.problem(
                    "'" + rule.text() + "' compares nothing", "write for example 'p95 < 200 ms'; " + OPERATORS);
        }
        return sign;
    }

    static Operator operator(Piece rule, Matcher sign) {
        return Operator.ofSymbol(sign.group())
                .orElseThrow(() -> rule.after(sign.start())
                        .problem("'" + sign.group() + "' is not an operator", meant(sign.group())));
    }

    private static String meant(String symbol) {
        return switch (symbol) {
            case "=<", "<<" -> "write <=, or <";
            case "=>", ">>" -> "write >=, or >";
            default -> OPERATORS;
        };
    }
}
