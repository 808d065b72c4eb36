package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.SlopeGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.Optional;

/** Reads {@code SERIES [of PART] slope < VALUE/TIME}. */
final class SlopeParser {
    private static final String EXAMPLE = "write for example 'memory of api slope < 1 MB/min'";

    private SlopeParser() {}

    /** Whether the left side of a comparison is a slope. */
    static boolean fits(Tokens left) {
        return left.find(rest -> rest.at("slope")) >= 0;
    }

    static Gate parse(GateHeader heading, Comparison comparison) {
        Tokens left = comparison.left().copy();
        Tokens named = left.until(rest -> rest.at("slope"));
        if (named.isEmpty()) {
            throw left.problem("the slope of what is not said", EXAMPLE);
        }
        left.take();
        left.end();
        Tokens value = comparison.right().until(rest -> rest.at("during") || Clauses.wordsOf(rest));
        String text = value.text();
        int slash = text.lastIndexOf('/');
        if (slash <= 0) {
            throw value.problem("a slope is a change in a time", EXAMPLE);
        }
        Quantity change = ValueParser.quantity(value.before(slash));
        Unit per = time(value, text.substring(slash + 1));
        int of = named.find(rest -> rest.at("of"));
        Optional<Wildcard> part = of > 0
                ? Optional.of(new Wildcard(named.after(of + 1).name()))
                : heading.target().request();
        Tokens series = of > 0 ? named.copy().take(of) : named;
        return new SlopeGate(heading, series(series), part, new Limit(comparison.operator(), change), per);
    }

    /** A percentile of the response time is a series of its own. */
    private static String series(Tokens series) {
        Optional<Statistic> statistic = series.size() == 1 ? FigureParser.statistic(series) : Optional.empty();
        return statistic
                .flatMap(one -> LiveFigure.of(new Figure(Optional.empty(), one)))
                .map(known -> known.series().name())
                .orElseGet(series::name);
    }

    private static Unit time(Tokens value, String written) {
        String unit = written.strip();
        return Unit.ofSymbol(unit)
                .filter(known -> known.dimension() == Dimension.TIME && !unit.equalsIgnoreCase("m"))
                .orElseThrow(() -> value.problem(
                        value.last().end() - written.stripLeading().length() + 1,
                        "'" + unit + "' is no time",
                        EXAMPLE));
    }
}
