package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code stop when FIGURE > VALUE [for TIME]}. */
final class StopParser {
    private static final Duration ONE_INTERVAL = Duration.ofSeconds(1);
    private static final int LONGEST = 100;

    private StopParser() {}

    /** @param rule from the words "stop when" on, read to its end */
    static Gate parse(GateHeader heading, Tokens rule) {
        GateHeader checked = checked(heading, rule);
        rule.take(2);
        if (rule.isEmpty()) {
            throw rule.problem("the condition is missing", "write for example 'stop when p99 > 2 s for 10 s'");
        }
        return parse(checked, Comparison.read(rule));
    }

    /** @param comparison the condition, with how long it lasts behind its value */
    static Gate parse(GateHeader heading, Comparison comparison) {
        Tokens right = comparison.right();
        Tokens value = right.until(rest -> rest.at("for") || Clauses.wordsOf(rest));
        boolean timed = right.accept("for");
        Tokens time = right.until(Clauses::wordsOf);
        Duration lasting = timed ? duration(time) : ONE_INTERVAL;
        right.end();
        return gate(heading, comparison, value, lasting);
    }

    static Gate gate(GateHeader heading, Comparison comparison, Tokens value, Duration lasting) {
        Tokens left = comparison.left();
        int of = left.find(rest -> rest.at("of"));
        boolean ofPart = of > 0
                && !(of == 1 && FigureParser.statistic(left.copy().take(1)).isPresent());
        Tokens named = ofPart ? left.copy().take(of) : left;
        Optional<Wildcard> part =
                ofPart ? Optional.of(new Wildcard(left.after(of + 1).name())) : Optional.empty();
        Figure figure = secondly(FigureParser.parse(named), named);
        Limit limit = new Limit(comparison.operator(), ValueParser.parse(value, figure));
        return new StopGate(heading, condition(figure, part, limit, lasting, value), true);
    }

    static Duration lasting(Optional<Tokens> time) {
        return time.map(StopParser::duration).orElse(ONE_INTERVAL);
    }

    /** The condition, if it makes sense: its contrary is what must hold. */
    static StopCondition condition(Figure figure, Limit limit, Duration time, Tokens value) {
        return condition(figure, Optional.empty(), limit, time, value);
    }

    private static StopCondition condition(
            Figure figure, Optional<Wildcard> part, Limit limit, Duration time, Tokens value) {
        LimitCheck.possible(figure, limit.operator().negated(), limit.quantity(), value);
        StopCondition condition = new StopCondition(figure, part, limit, time);
        if (!limit.fits(condition.unit())) {
            throw value.problem(
                    figure.label() + " cannot be compared with '" + value.text() + "'",
                    "write " + condition.unit().dimension().example());
        }
        return condition;
    }

    static Figure secondly(Figure figure, Tokens place) {
        if (!LiveFigure.isPossible(figure)) {
            throw place.problem(
                    "'" + place.shown() + "' is not known second by second", "write one of " + LiveFigure.words());
        }
        return figure;
    }

    /** Of single requests there are no figures second by second; and who waives a rule that ends a load has no run. */
    static GateHeader checked(GateHeader heading, Tokens rule) {
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

    static Duration duration(Tokens time) {
        if (time.text().length() > LONGEST) {
            throw time.problem("'" + time.shown() + "' is not a duration", "write for example '10 s'");
        }
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
