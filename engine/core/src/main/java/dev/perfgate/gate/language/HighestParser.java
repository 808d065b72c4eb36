package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.HighestGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Limit;

/** Reads {@code highest FIGURE with FIGURE < VALUE >= VALUE}. */
final class HighestParser {
    private static final String EXAMPLE = "write for example 'highest rate with p95 < 200 ms >= 800/s'";

    private HighestParser() {}

    /** @param comparison whose left side begins with the word "highest" */
    static Gate parse(GateHeader heading, Comparison comparison) {
        Tokens left = comparison.left().copy();
        if (heading.target().request().isPresent()) {
            throw left.problem("of single requests there are no figures by stage", EXAMPLE);
        }
        left.take();
        Tokens said = left.copy();
        Tokens named = left.until(rest -> rest.at("with"));
        if (left.isEmpty()) {
            throw said.problem("the highest with what is not said", EXAMPLE);
        }
        left.take();
        Figure figure = FigureParser.parse(named);
        if (!(figure.statistic() instanceof Statistic.Single)) {
            throw named.problem("'" + named.shown() + "' is no figure of a load", EXAMPLE);
        }
        if (left.find(rest -> rest.at(Kind.OPERATOR)) < 0) {
            throw comparison
                    .right()
                    .problem(
                            "a limit is missing: the condition's own, or that of the highest " + named.text(), EXAMPLE);
        }
        Comparison held = Comparison.read(left);
        Figure condition = FigureParser.parse(held.left());
        Limit within = held.limit(condition, held.right());
        Limit limit = comparison.limit(figure, RuleParser.value(comparison.right()));
        return new HighestGate(heading, figure, new AbsoluteGate(heading.withoutClauses(), condition, within), limit);
    }
}
