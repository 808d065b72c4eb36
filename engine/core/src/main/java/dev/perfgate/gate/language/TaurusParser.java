package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Consequences;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition of Taurus, which says when to fail: {@code fail when avg-rt of checkout>150ms}, {@code fail when failures>50% for
 * 5s, stop as failed}. Without a time it is judged at the end, as the gate that says the contrary.
 */
final class TaurusParser {
    private static final Pattern OPENING = Pattern.compile("^fail\\s+when(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_TARGET = Pattern.compile(":\\s*fail\\s+when(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMEFRAME = Pattern.compile("\\s(for|within|over)(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTION =
            Pattern.compile("^(stop|continue)?(\\s*(?<=^|\\s)as\\s+(failed|non-failed))?$", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'p95>200ms for 10s, stop as failed'";

    private final Span condition;
    private final Span value;
    private final Optional<Span> timeframe;
    private final Optional<Matcher> action;

    private TaurusParser(Span rule) {
        Matcher opening = OPENING.matcher(rule.visible());
        Span whole = opening.find() ? rule.after(opening.end()) : rule;
        if (whole.isEmpty()) {
            throw whole.problem("the condition is missing", EXAMPLE);
        }
        int comma = whole.visible().lastIndexOf(',');
        condition = comma < 0 ? whole : whole.before(comma);
        action = comma < 0 ? Optional.empty() : Optional.of(action(whole.after(comma + 1)));
        Span right = condition.after(GateParser.sign(condition).end());
        Matcher time = TIMEFRAME.matcher(right.visible());
        boolean timed = time.find();
        value = timed ? right.before(time.start()) : right;
        timeframe = timed ? Optional.of(right.after(time.end())) : Optional.empty();
        if (timed && !time.group(1).equalsIgnoreCase("for")) {
            throw right.between(time.start(1), time.end(1))
                    .problem(
                            "figures are not summed up over a time",
                            "write 'for', which means every second of it, or leave the time out");
        }
    }

    static boolean fits(Span rule) {
        return OPENING.matcher(rule.visible()).find();
    }

    /** Where the target of such a rule ends; later colons belong to the condition. */
    static OptionalInt colonOf(Span stated) {
        if (fits(stated)) {
            return OptionalInt.of(-1);
        }
        Matcher found = AFTER_TARGET.matcher(stated.visible());
        return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
    }

    static Gate parse(GateHeader heading, Span rule) {
        return new TaurusParser(rule).gate(heading);
    }

    private Gate gate(GateHeader heading) {
        Matcher sign = GateParser.sign(condition);
        TaurusSubject subject = TaurusSubject.parse(condition.before(sign.start()), value);
        Operator operator = subject.complement()
                ? mirrored(GateParser.operator(condition, sign))
                : GateParser.operator(condition, sign);
        Target target = subject.within(heading.target());
        GateHeader judged =
                new GateHeader(heading.line(), target, consequences(heading.consequences()), heading.waiver());
        return timeframe.isPresent()
                ? watched(judged, subject.second(), operator, StopParser.duration(timeframe.get()))
                : judgedAtTheEnd(judged, subject, operator);
    }

    private Gate judgedAtTheEnd(GateHeader heading, TaurusSubject subject, Operator operator) {
        if (stopsExpressly()) {
            throw condition.problem("'stop' needs a time", "add one, such as 'for 10s', or leave 'stop' out");
        }
        Quantity limit = subject.value();
        ImpossibleLimits.check(subject.figure(), operator.negated(), limit, value);
        return new AbsoluteGate(heading, subject.figure(), new Limit(operator.negated(), limit));
    }

    private Gate watched(GateHeader heading, TaurusSubject subject, Operator operator, Duration time) {
        StopParser.secondly(subject.figure(), condition);
        StopCondition watched =
                StopParser.condition(subject.figure(), new Limit(operator, subject.value()), time, value);
        return new StopGate(StopParser.checked(heading, condition), watched, stops());
    }

    private boolean stops() {
        return action.map(found -> !"continue".equalsIgnoreCase(found.group(1))).orElse(true);
    }

    private boolean stopsExpressly() {
        return action.filter(found -> "stop".equalsIgnoreCase(found.group(1))).isPresent();
    }

    private Consequences consequences(Consequences written) {
        boolean harmless = action.filter(found -> "non-failed".equalsIgnoreCase(found.group(3)))
                .isPresent();
        return harmless && written.equals(Consequences.USUAL)
                ? new Consequences(Map.of(Status.FAIL, Consequence.WARN))
                : written;
    }

    private static Matcher action(Span place) {
        Matcher found = ACTION.matcher(place.visible());
        if (place.isEmpty() || !found.matches()) {
            throw place.problem(
                    "'" + place.text() + "' is not what to do",
                    "write 'stop as failed', 'continue as failed' or 'continue as non-failed'");
        }
        if ("non-failed".equalsIgnoreCase(found.group(3)) && !"continue".equalsIgnoreCase(found.group(1))) {
            throw place.problem(
                    "a run that is stopped cannot count as good", "write 'continue as non-failed', which only warns");
        }
        return found;
    }

    /** As the share of good requests falls, that of the failed ones rises. */
    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case AT_MOST -> Operator.AT_LEAST;
            case GREATER -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }
}
