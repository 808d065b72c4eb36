package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.AnyGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.Ratchet;
import dev.perfgate.gate.RatchetGate;
import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import java.util.Optional;

/** Reads what must hold, or when to stop or to fail: all of a gate between its head and its clauses. */
final class RuleParser {
    private static final String STAGE = "write for example 'p95 < 200 ms during steady' or 'during stage 2'";
    private static final String RATCHET = "write for example 'p95 < 200 ms ratchet' or 'p95 < 200 ms ratchet 5 %'";

    private RuleParser() {}

    /** Reads the rule to its end. */
    static Gate parse(GateHeader heading, Head head, Tokens rule) {
        if (head.k6().isPresent()) {
            return head.k6().get().isMeant(rule)
                    ? threshold(heading, head.k6().get(), head.words(), rule)
                    : parse(heading.with(Head.target(head.words().copy())), Head.none(head.words()), rule);
        }
        if (rule.at("fail", "when")) {
            return TaurusParser.parse(heading, rule);
        }
        if (rule.at("stop", "when")) {
            return StopParser.parse(heading, rule);
        }
        Gate gate = staged(judged(heading, rule), rule);
        rule.end();
        return gate;
    }

    /** A threshold of k6: what stands left of its operator is not a figure by itself. */
    static Gate threshold(GateHeader heading, K6Metric metric, Tokens name, Tokens rule) {
        Comparison comparison = Comparison.read(rule);
        Gate gate = limited(heading, metric.figure(name, comparison.left()), Optional.of(metric), comparison);
        return finished(gate, comparison.right());
    }

    private static Gate judged(GateHeader heading, Tokens rule) {
        int end = rule.find(RuleParser::endsFigure);
        if (rule.at("highest") || end < 0 || rule.at(Kind.OPERATOR, end)) {
            return rule.at("highest")
                    ? compared(heading, Comparison.readLast(rule))
                    : end < 0 ? nothing(rule) : compared(heading, Comparison.read(rule));
        }
        PartFigure left = PartFigure.of(heading, rule.take(end));
        if (rule.at("no")) {
            return RegressionParser.parse(left.heading(), left.figure(), rule);
        }
        Figure figure = FigureParser.parse(left.figure());
        if (rule.at("any")) {
            return any(left.heading(), figure, rule);
        }
        return rule.at("within")
                ? BaselineParser.parse(left.heading(), figure, rule)
                : LevelsParser.parse(left.heading(), figure, rule);
    }

    private static Gate any(GateHeader heading, Figure figure, Tokens rule) {
        if (!FailedShare.isOfFailures(figure)) {
            throw rule.problem(
                    "'any' says nothing of " + figure.label(),
                    "leave the gate out; only 'error rate any' means something: that failures are not judged");
        }
        rule.take();
        return new AnyGate(heading, figure);
    }

    private static Gate nothing(Tokens rule) {
        if (rule.find(BaselineParser::beginsReference) > 0) {
            throw rule.problem("it does not say how near to the baseline", BaselineParser.EXAMPLE);
        }
        throw Comparison.nothing(rule);
    }

    /** Whether something begins that stands behind a figure. */
    private static boolean endsFigure(Tokens rest) {
        return rest.at(Kind.OPERATOR)
                || RegressionParser.begins(rest)
                || (rest.at("within") && rest.size() > 1)
                || (rest.at("any") && rest.size() == 1)
                || LevelsParser.begins(rest);
    }

    /** A comparison, to its end. */
    static Gate compared(GateHeader heading, Comparison comparison) {
        Tokens left = comparison.left();
        if (left.at("highest")) {
            return finished(HighestParser.parse(heading, comparison), comparison.right());
        }
        if (SlopeParser.fits(left)) {
            return finished(SlopeParser.parse(heading, comparison), comparison.right());
        }
        Optional<K6Metric> k6 = left.size() == 2 && left.at(Kind.WORD)
                ? K6Metric.named(left.get(0).text())
                : Optional.empty();
        PartFigure of = PartFigure.of(heading, left);
        Gate gate = limited(of.heading(), FigureParser.parse(of.figure()), k6, comparison);
        return finished(gate, comparison.right());
    }

    private static Gate limited(GateHeader heading, Figure figure, Optional<K6Metric> k6, Comparison comparison) {
        Tokens value = value(comparison.right());
        Limit limit = k6.isPresent()
                ? comparison.checked(figure, k6.get().value(ValueParser.ofFigure(value, figure), figure), value)
                : comparison.limit(figure, value);
        return comparison.right().at("ratchet")
                ? ratchet(heading, figure, limit, comparison.right())
                : new AbsoluteGate(heading, figure, limit);
    }

    /** What must hold, to where something else begins. */
    static Tokens value(Tokens right) {
        return right.until(rest -> rest.at("ratchet") || rest.at("during") || Clauses.wordsOf(rest));
    }

    /** A budget that gets tighter: {@code ratchet}, {@code ratchet 5 %}. */
    private static Gate ratchet(GateHeader heading, Figure figure, Limit limit, Tokens clause) {
        if (limit.operator() == Operator.EQUAL || limit.operator() == Operator.NOT_EQUAL) {
            throw clause.problem("only a limit can get tighter", RATCHET);
        }
        clause.take();
        Tokens margin = value(clause);
        return new RatchetGate(heading, figure, limit, margin.isEmpty() ? Ratchet.USUAL_MARGIN : margin(margin));
    }

    private static double margin(Tokens margin) {
        return ValueParser.share(margin)
                .filter(share -> share >= 0 && share < 1)
                .orElseThrow(() -> margin.problem("the margin is a share of what was reached, below 100 %", RATCHET));
    }

    private static Gate finished(Gate gate, Tokens rest) {
        Gate staged = staged(gate, rest);
        rest.end();
        return staged;
    }

    /** The stretch of the load that a gate speaks of: {@code during steady}, {@code during stage 2}. */
    static Gate staged(Gate gate, Tokens rest) {
        Tokens clause = rest.copy();
        if (!rest.accept("during")) {
            return gate;
        }
        Tokens name = rest.until(Clauses::surelyWordsOf);
        if (name.name().isBlank()) {
            throw name.problem("during what is not said", STAGE);
        }
        if (!(gate instanceof AbsoluteGate || gate instanceof LevelsGate)) {
            throw clause.problem("only limits and levels can speak of a stage", STAGE);
        }
        if (gate.target().request().isPresent()) {
            throw clause.problem(
                    "of single requests there are no figures by stage",
                    "leave out 'during', or '" + gate.target().request().get() + "'");
        }
        return new PhaseGate(gate, new Wildcard(name.name()));
    }
}
