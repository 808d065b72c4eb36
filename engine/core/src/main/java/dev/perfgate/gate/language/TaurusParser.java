package dev.perfgate.gate.language;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.language.Token.Kind;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a condition of Taurus, which says when to fail: {@code fail when avg-rt of checkout>150ms}, {@code fail when failures>50% for
 * 5s, stop as failed}. Without a time it is judged at the end, as the gate that says the contrary.
 */
final class TaurusParser {
    private static final String EXAMPLE = "write for example 'p95>200ms for 10s, stop as failed'";

    private final Tokens condition;
    private final Comparison comparison;
    private final Tokens value;
    private final Optional<Tokens> time;
    private final Optional<Action> action;

    /** What is to happen. */
    private record Action(boolean stop, boolean goOn, boolean harmless) {}

    private TaurusParser(Tokens rule) {
        if (rule.isEmpty()) {
            throw rule.problem("the condition is missing", EXAMPLE);
        }
        condition = rule.copy();
        comparison = Comparison.read(rule);
        Tokens right = comparison.right();
        value = right.until(rest -> rest.at(Kind.COMMA) || isTimeframe(rest) || Clauses.wordsOf(rest));
        if (isTimeframe(right) && !right.at("for")) {
            throw right.problem(
                    "figures are not summed up over a time",
                    "write 'for', which means every second of it, or leave the time out");
        }
        time = right.accept("for")
                ? Optional.of(right.until(rest -> rest.at(Kind.COMMA) || Clauses.wordsOf(rest)))
                : Optional.empty();
        action = right.accept(Kind.COMMA) ? Optional.of(action(right.until(Clauses::wordsOf))) : Optional.empty();
        right.end();
    }

    private static boolean isTimeframe(Tokens rest) {
        return rest.size() > 1 && (rest.at("for") || rest.at("within") || rest.at("over"));
    }

    /** @param rule from the words "fail when" on */
    static Gate parse(GateHeader heading, Tokens rule) {
        rule.take(2);
        return parseCondition(heading, rule);
    }

    static Gate parseCondition(GateHeader heading, Tokens condition) {
        return new TaurusParser(condition).gate(heading);
    }

    private Gate gate(GateHeader heading) {
        TaurusSubject subject = TaurusSubject.parse(comparison.left(), value);
        Operator operator = subject.complement()
                ? LimitCheck.turned(comparison.operator()).orElse(comparison.operator())
                : comparison.operator();
        GateHeader judged = heading.with(subject.within(heading.target())).with(consequences(heading.consequences()));
        return time.isPresent()
                ? watched(judged, subject.second(), operator, time.get())
                : atTheEnd(judged, subject, operator);
    }

    private Gate atTheEnd(GateHeader heading, TaurusSubject subject, Operator operator) {
        if (action.filter(Action::stop).isPresent()) {
            throw condition.problem("'stop' needs a time", "add one, such as 'for 10s', or leave 'stop' out");
        }
        Limit limit = new Limit(operator.negated(), subject.value());
        LimitCheck.possible(subject.figure(), limit.operator(), limit.quantity(), value);
        if (LimitCheck.isTheWrongWayRound(subject.figure(), limit.operator())) {
            String meant =
                    LimitCheck.turned(comparison.operator()).orElseThrow().symbol();
            throw comparison
                    .sign()
                    .problem(
                            LimitCheck.reason(subject.figure()) + ", and the condition fails the better",
                            "did you mean '" + comparison.left().text() + meant + value.text() + "'?");
        }
        return new AbsoluteGate(heading, subject.figure(), limit);
    }

    private Gate watched(GateHeader heading, TaurusSubject subject, Operator operator, Tokens lasting) {
        StopParser.secondly(subject.figure(), condition);
        StopCondition watched = StopParser.condition(
                subject.figure(), new Limit(operator, subject.value()), StopParser.duration(lasting), value);
        boolean stops = action.filter(Action::goOn).isEmpty();
        return new StopGate(StopParser.checked(heading, condition), watched, stops);
    }

    private Consequences consequences(Consequences written) {
        return action.filter(Action::harmless).isPresent() && written.equals(Consequences.USUAL)
                ? new Consequences(Map.of(Status.FAIL, Consequence.WARN))
                : written;
    }

    /** Reads {@code stop as failed}, {@code continue as failed}, {@code continue as non-failed}, or a part of it. */
    private static Action action(Tokens said) {
        Tokens place = said.copy();
        boolean stop = said.accept("stop");
        boolean goOn = !stop && said.accept("continue");
        boolean harmless = said.accept("as", "non-failed");
        boolean harmful = !harmless && said.accept("as", "failed");
        if (!said.isEmpty() || !(stop || goOn || harmless || harmful)) {
            throw place.problem(
                    "'" + place.shown() + "' is not what to do",
                    "write 'stop as failed', 'continue as failed' or 'continue as non-failed'");
        }
        if (harmless && !goOn) {
            throw place.problem(
                    "a run that is stopped cannot count as good", "write 'continue as non-failed', which only warns");
        }
        return new Action(stop, goOn, harmless);
    }
}
