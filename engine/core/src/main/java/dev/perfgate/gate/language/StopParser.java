package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code stop when FIGURE > VALUE [for TIME]}. */
final class StopParser {
    private static final Pattern STOP_WHEN = Pattern.compile("^stop\\s+when(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LASTING = Pattern.compile("\\sfor(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Duration ONE_INTERVAL = Duration.ofSeconds(1);

    private StopParser() {}

    static boolean fits(Span rule) {
        return STOP_WHEN.matcher(rule.visible()).find();
    }

    static Gate parse(GateHeader heading, Span rule) {
        Matcher opening = STOP_WHEN.matcher(rule.visible());
        boolean opened = opening.find();
        Span condition = opened ? rule.after(opening.end()) : rule;
        if (condition.isEmpty()) {
            throw condition.problem("the condition is missing", "write for example 'stop when p99 > 2 s for 10 s'");
        }
        Matcher lasting = LASTING.matcher(condition.visible());
        boolean timed = lasting.find();
        Span compared = timed ? condition.before(lasting.start()) : condition;
        Duration time = timed ? duration(condition.after(lasting.end())) : ONE_INTERVAL;
        return new StopGate(checked(heading, rule), condition(compared, time), true);
    }

    private static StopCondition condition(Span compared, Duration time) {
        Matcher sign = GateParser.sign(compared);
        Span left = compared.before(sign.start());
        Span right = compared.after(sign.end());
        Figure figure = secondly(FigureParser.parse(left), left);
        Operator operator = GateParser.operator(compared, sign);
        Quantity value = ValueParser.parse(right, figure);
        return condition(figure, new Limit(operator, value), time, right);
    }

    /** The condition, if it makes sense: its contrary is what must hold. */
    static StopCondition condition(Figure figure, Limit limit, Duration time, Span value) {
        ImpossibleLimits.check(figure, limit.operator().negated(), limit.quantity(), value);
        StopCondition condition = new StopCondition(figure, limit, time);
        if (!limit.fits(condition.unit())) {
            throw value.problem(
                    figure.label() + " cannot be compared with '" + value.text() + "'",
                    "write " + condition.unit().dimension().example());
        }
        return condition;
    }

    static Figure secondly(Figure figure, Span place) {
        if (LiveFigure.of(figure).isEmpty()) {
            throw place.problem(
                    "'" + place.text() + "' is not known second by second", "write one of " + LiveFigure.words());
        }
        return figure;
    }

    /** Of single requests there are no figures second by second; and who waives a rule that ends a load has no run. */
    static GateHeader checked(GateHeader heading, Span rule) {
        if (heading.waiver().isPresent()) {
            throw rule.problem(
                    "a rule on the running load cannot be waived",
                    "leave the rule out for that while, or raise its limit");
        }
        if (heading.target().request().isPresent()) {
            throw rule.problem(
                    "of single requests there are no figures second by second",
                    "leave out '/ " + heading.target().request().get() + "': the rule then speaks of the whole load");
        }
        return heading;
    }

    static Duration duration(Span time) {
        try {
            Duration duration = Durations.parse(time.text());
            if (duration.isZero()) {
                throw time.problem("'" + time.text() + "' is no time", "write for example '10 s', or leave 'for' out");
            }
            return duration;
        } catch (UnitException e) {
            throw time.problem(String.valueOf(e.getMessage()), e.remedy());
        }
    }
}
