package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Waiver;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.unit.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a gate's line: {@code SCENARIO [/ REQUEST]: RULE [; on VERDICT warn|fail, …] [; waived by OWNER until DATE because REASON]}, where the rule is one of {@code FIGURE <
 * VALUE [ratchet [N %]]}, {@code FIGURE target VALUE, …}, {@code FIGURE within VALUE of baseline}, {@code [FIGURE] no regression}, {@code stop when FIGURE > VALUE for TIME} and
 * {@code fail when CONDITION}; or {@code SERIES slope < VALUE/TIME}; the
 * first two may end with {@code during STAGE}. {@code highest FIGURE with FIGURE < VALUE >= VALUE} looks at all stages.
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
        Span whole = Span.of(line).strip();
        if (whole.isEmpty()) {
            throw whole.problem("the gate is empty", "write for example 'checkout: p95 < 200 ms'");
        }
        int waived = WaiverParser.start(whole);
        Optional<Waiver> waiver = WaiverParser.parse(whole.after(waived));
        Span unwaived = whole.before(waived);
        int end = ConsequencesParser.start(unwaived);
        GateHeader heading =
                new GateHeader(line, Target.EVERY_RUN, ConsequencesParser.parse(unwaived.after(end)), waiver);
        return gate(heading, unwaived.before(end));
    }

    private static Gate gate(GateHeader untargeted, Span stated) {
        int colon = TaurusParser.colonOf(stated).orElse(stated.visible().lastIndexOf(':'));
        Span head = stated.before(Math.max(0, colon));
        Span rule = stated.after(colon + 1);
        Optional<K6Metric> k6 = colon < 0 ? Optional.empty() : K6Metric.asTarget(head);
        Target target = colon < 0 || k6.isPresent() ? Target.EVERY_RUN : TargetParser.parse(head);
        GateHeader heading = untargeted.with(target);
        return k6.isPresent()
                ? compared(
                        heading,
                        rule,
                        k6.get().figure(head, rule.before(sign(rule).start())))
                : rule(heading, rule);
    }

    private static Gate rule(GateHeader heading, Span rule) {
        if (TaurusParser.fits(rule)) {
            return TaurusParser.parse(heading, rule);
        }
        if (StopParser.fits(rule)) {
            return StopParser.parse(heading, rule);
        }
        int during = PhaseParser.start(rule);
        return during < rule.visible().length()
                ? PhaseParser.parse(judged(heading, rule.before(during)), rule.after(during))
                : judged(heading, rule);
    }

    private static Gate judged(GateHeader heading, Span rule) {
        if (HighestParser.fits(rule)) {
            return HighestParser.parse(heading, rule);
        }
        if (SlopeParser.fits(rule)) {
            return SlopeParser.parse(heading, rule);
        }
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

    private static Gate compared(GateHeader heading, Span rule, Figure figure) {
        Matcher sign = sign(rule);
        Operator operator = operator(rule, sign);
        Span right = rule.after(sign.end());
        int ratchet = RatchetParser.start(right);
        Span written = right.before(ratchet);
        Quantity value = ValueParser.parse(written, figure);
        ImpossibleLimits.check(figure, operator, value, written);
        Limit limit = new Limit(operator, value);
        return ratchet < right.visible().length()
                ? RatchetParser.parse(heading, figure, limit, right.after(ratchet))
                : new AbsoluteGate(heading, figure, limit);
    }

    static boolean hasSign(Span rule) {
        return OPERATOR.matcher(rule.visible()).find();
    }

    /** The first sign that compares. */
    static Matcher sign(Span rule) {
        Matcher sign = OPERATOR.matcher(rule.visible());
        if (!sign.find()) {
            throw rule.problem(
                    "'" + rule.text() + "' compares nothing", "write for example 'p95 < 200 ms'; " + OPERATORS);
        }
        return sign;
    }

    static Operator operator(Span rule, Matcher sign) {
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
