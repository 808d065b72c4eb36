package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.SlopeGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code SERIES [of PART] slope < VALUE/TIME}. */
final class SlopeParser {
    private static final Pattern SLOPE =
            Pattern.compile("(^|(?<=\\s))slope(?=[\\s<>=!~≤≥≠]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile("\\sof(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'memory of api slope < 1 MB/min'";

    private SlopeParser() {}

    static boolean fits(Span rule) {
        return SLOPE.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        Matcher word = SLOPE.matcher(rule.visible());
        word.find();
        Span named = rule.before(word.start());
        if (named.isEmpty()) {
            throw rule.problem("the slope of what is not said", EXAMPLE);
        }
        Span compared = rule.after(word.end());
        Matcher sign = GateParser.sign(compared);
        Operator operator = GateParser.operator(compared, sign);
        Span value = compared.after(sign.end());
        int slash = value.visible().lastIndexOf('/');
        if (slash < 0) {
            throw value.problem("a slope is a change in a time", EXAMPLE);
        }
        Unit per = time(value.after(slash + 1));
        Quantity change = ValueParser.quantity(value.before(slash));
        Matcher of = OF.matcher(named.visible());
        boolean ofPart = of.find();
        Optional<Wildcard> part = ofPart
                ? Optional.of(new Wildcard(named.after(of.end()).name()))
                : heading.target().request();
        Span series = ofPart ? named.before(of.start()) : named;
        return new SlopeGate(heading, series(series), part, new Limit(operator, change), per);
    }

    /** A percentile of the response time is a series of its own. */
    private static String series(Span series) {
        List<Span> words = series.words();
        Optional<Statistic> statistic = words.size() == 1 ? FigureParser.statistic(words.get(0)) : Optional.empty();
        return statistic
                .flatMap(one -> LiveFigure.of(new Figure(Optional.empty(), one)))
                .map(known -> known.series().seriesName())
                .orElseGet(series::name);
    }

    private static Unit time(Span unit) {
        return Unit.ofSymbol(unit.text())
                .filter(known -> known.dimension() == Dimension.TIME)
                .orElseThrow(() -> unit.problem("'" + unit.text() + "' is no time", EXAMPLE));
    }
}
