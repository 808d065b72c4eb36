package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Consequences;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.HighestGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.unit.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code highest FIGURE with FIGURE < VALUE >= VALUE}. */
final class HighestParser {
    private static final Pattern HIGHEST = Pattern.compile("^highest(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH = Pattern.compile("\\swith(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'highest rate with p95 < 200 ms >= 800/s'";

    private HighestParser() {}

    static boolean fits(Span rule) {
        return HIGHEST.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        if (heading.target().request().isPresent()) {
            throw rule.problem("of single requests there are no figures by stage", EXAMPLE);
        }
        Span rest = rule.after("highest".length());
        Matcher with = WITH.matcher(rest.visible());
        if (!with.find()) {
            throw rest.problem("the highest with what is not said", EXAMPLE);
        }
        Span named = rest.before(with.start());
        Figure figure = FigureParser.parse(named);
        if (!(figure.statistic() instanceof Statistic.Single)) {
            throw named.problem("'" + named.text() + "' is no figure of a load", EXAMPLE);
        }
        Span said = rest.after(with.end());
        Matcher first = GateParser.sign(said);
        Span behind = said.after(first.end());
        if (!GateParser.hasSign(behind)) {
            throw behind.problem(
                    "a limit is missing: the condition's own, or that of the highest " + named.text(), EXAMPLE);
        }
        Matcher second = GateParser.sign(behind);
        Figure condition = FigureParser.parse(said.before(first.start()));
        Limit held = limit(GateParser.operator(said, first), behind.before(second.start()), condition);
        Limit limit = limit(GateParser.operator(behind, second), behind.after(second.end()), figure);
        GateHeader plain = new GateHeader(heading.line(), heading.target(), Consequences.USUAL, Optional.empty());
        return new HighestGate(heading, figure, new AbsoluteGate(plain, condition, held), limit);
    }

    private static Limit limit(Operator operator, Span value, Figure figure) {
        Quantity quantity = ValueParser.parse(value, figure);
        ImpossibleLimits.check(figure, operator, quantity, value);
        return new Limit(operator, quantity);
    }
}
