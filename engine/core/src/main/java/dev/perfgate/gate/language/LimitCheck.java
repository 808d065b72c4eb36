package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.Optional;

/**
 * Finds limits that could never be missed, or never be held, and such as ask for the worse: what loads measure is never negative, takes
 * some time, and no share is above the whole. Of metrics that only a run can confirm nothing is known.
 */
final class LimitCheck {
    private LimitCheck() {}

    /** @param operator how the figure must stand to the value for the gate to hold */
    static void possible(Figure figure, Operator operator, Quantity value, Tokens place) {
        if (figure.dimension().isEmpty()) {
            return;
        }
        checkRate(figure, operator, value, place);
        double limit = value.value();
        if (never(figure, operator, value)) {
            throw place.problem(
                    quoted(figure, operator, place) + " never holds: the gate would always fail",
                    "write a value that can be reached");
        }
        if (never(figure, operator.negated(), value) && !(limit == 0 && operator == Operator.NOT_EQUAL)) {
            throw place.problem(
                    quoted(figure, operator, place) + " always holds: the gate could never fail",
                    "write a value that can be missed");
        }
    }

    private static String quoted(Figure figure, Operator operator, Tokens place) {
        return "'" + figure.label() + " " + operator.phrase() + " " + place.shown() + "'";
    }

    private static boolean never(Figure figure, Operator operator, Quantity value) {
        boolean share = figure.dimension().filter(Dimension.RATIO::equals).isPresent();
        double most = share ? 1 : Double.POSITIVE_INFINITY;
        double limit = share ? shareOf(value) : value.value();
        boolean takesTime = figure.dimension().filter(Dimension.TIME::equals).isPresent();
        return switch (operator) {
            case LESS -> limit <= 0;
            case AT_MOST -> takesTime ? limit <= 0 : limit < 0;
            case GREATER -> limit >= most;
            case AT_LEAST -> limit > most;
            case EQUAL -> limit < 0 || limit > most || (takesTime && limit == 0);
            case NOT_EQUAL -> false;
        };
    }

    private static double shareOf(Quantity value) {
        return new Limit(Operator.EQUAL, value).in(Unit.RATIO);
    }

    /** In k6, {@code rate<0.01} is the share of requests that failed; here the word means another figure. */
    private static void checkRate(Figure figure, Operator operator, Quantity value, Tokens place) {
        Optional<MetricDefinition> rate =
                figure.metric().flatMap(KnownMetrics::find).filter(metric -> metric.unit() == Unit.PER_SECOND);
        boolean small = value.unit().dimension() == Dimension.COUNT && value.value() <= 1;
        if (rate.isPresent() && small && (operator == Operator.LESS || operator == Operator.AT_MOST)) {
            throw place.problem(
                    "'" + rate.get().name() + "' counts " + rate.get().parts().plural()
                            + " per second, and would have to be " + operator.phrase() + " " + place.text(),
                    "for the share that failed write 'error rate < 1 %', or as in k6 'http_req_failed: rate<0.01'");
        }
    }

    /** Which way the figure is better, as far as that is known before a run. */
    static Direction better(Figure figure) {
        return figure.metric().isEmpty()
                ? Direction.LOWER
                : figure.metric()
                        .flatMap(KnownMetrics::find)
                        .map(MetricDefinition::direction)
                        .orElse(Direction.NONE);
    }

    /** Whether a limit is kept by what is worse. */
    static boolean isTheWrongWayRound(Figure figure, Operator operator) {
        Direction better = better(figure);
        boolean atMost = operator == Operator.LESS || operator == Operator.AT_MOST;
        boolean atLeast = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        return (better == Direction.LOWER && atLeast) || (better == Direction.HIGHER && atMost);
    }

    /** The operator that looks the other way. */
    static Optional<Operator> turned(Operator operator) {
        return switch (operator) {
            case LESS -> Optional.of(Operator.GREATER);
            case AT_MOST -> Optional.of(Operator.AT_LEAST);
            case GREATER -> Optional.of(Operator.LESS);
            case AT_LEAST -> Optional.of(Operator.AT_MOST);
            case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    }

    /** How a message says why: "of p95 lower is better". */
    static String reason(Figure figure) {
        return "of " + figure.label() + (better(figure) == Direction.LOWER ? " lower" : " higher") + " is better";
    }
}
