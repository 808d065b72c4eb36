package dev.perfgate.gate.language;

import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.BaselineReference.Choice;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Tolerance;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code FIGURE within 10 % of baseline}, {@code FIGURE within 20 ms of baseline file perf/base.json}. */
final class BaselineParser {
    private static final Pattern WITHIN = Pattern.compile("(^|(?<=\\s))within(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_BASELINE = Pattern.compile(
            "\\sof\\s+(?:the\\s+)?(?:baseline(?=\\s|$)|(?=(?:previous|median|run|branch)(?=\\s|$)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS = Pattern.compile("\\s+(percentage\\s+)?points?$", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'p95 within 10 % of baseline'";

    private BaselineParser() {}

    static boolean fits(Span rule) {
        return WITHIN.matcher(rule.visible()).find()
                || OF_BASELINE.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        Matcher within = WITHIN.matcher(rule.visible());
        Matcher baseline = OF_BASELINE.matcher(rule.visible());
        if (!within.find()) {
            throw rule.problem("it does not say how near to the baseline", EXAMPLE);
        }
        if (!baseline.find(within.end())) {
            throw rule.after(within.start()).problem("after the tolerance 'of baseline' is missing", EXAMPLE);
        }
        Figure figure = FigureParser.parse(rule.before(within.start()));
        int from = within.end();
        int to = baseline.start();
        Tolerance tolerance = tolerance(rule.between(from, to), figure);
        BaselineReference reference = reference(rule.after(baseline.end()), rule.from() + baseline.end());
        return new BaselineGate(heading, figure, tolerance, reference);
    }

    private static Tolerance tolerance(Span place, Figure figure) {
        Matcher points = POINTS.matcher(place.visible());
        boolean inPoints = points.find();
        Span number = inPoints ? place.before(points.start()) : place;
        Quantity value = ValueParser.quantity(number);
        if (value.value() < 0) {
            throw number.problem("a tolerance is not negative", EXAMPLE);
        }
        boolean share = value.unit().dimension() == Dimension.RATIO;
        if (inPoints) {
            checkPoints(share, place, figure);
            return new Tolerance.Points(value);
        }
        if (share) {
            checkFall(value, number, figure);
            return new Tolerance.Relative(value);
        }
        ValueParser.checkDimension(value, number, figure);
        return new Tolerance.Absolute(new Limit(Operator.AT_MOST, value));
    }

    private static void checkPoints(boolean share, Span place, Figure figure) {
        boolean ofShares = figure.dimension().map(Dimension.RATIO::equals).orElse(true);
        if (!share || !ofShares) {
            throw place.problem(
                    "points are differences between two shares, in %",
                    "write 'error rate within 0.1 % points of baseline', or leave 'points' out");
        }
    }

    /** What cannot be negative cannot fall by more than the whole. */
    private static void checkFall(Quantity share, Span place, Figure figure) {
        boolean falls = figure.metric()
                .flatMap(KnownMetrics::find)
                .map(MetricDefinition::direction)
                .filter(Direction.HIGHER::equals)
                .isPresent();
        if (falls && share.in(Unit.RATIO) >= 1) {
            throw place.problem(
                    figure.label() + " never falls by more than 100 %: the gate could never fail",
                    "write a smaller tolerance, such as '10 %'");
        }
    }

    private static BaselineReference reference(Span rest, int place) {
        return rest.isEmpty()
                ? new BaselineReference(new Choice.Unnamed(), place, place)
                : new BaselineReference(BaselineChoiceParser.parse(rest), place, rest.to());
    }
}
