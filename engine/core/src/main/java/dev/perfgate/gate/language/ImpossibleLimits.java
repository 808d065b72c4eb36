package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;

/**
 * Finds gates that could never fail, or never hold: what loads measure is never negative, takes some time, and no share is above the
 * whole. Of metrics that only a run can confirm nothing is known.
 */
final class ImpossibleLimits {
    private ImpossibleLimits() {}

    /** @param operator how the figure must stand to the value for the gate to hold */
    static void check(Figure figure, Operator operator, Quantity value, Span place) {
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

    private static String quoted(Figure figure, Operator operator, Span place) {
        return "'" + figure.label() + " " + operator.phrase() + " " + place.text() + "'";
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
    private static void checkRate(Figure figure, Operator operator, Quantity value, Span place) {
        boolean rate = figure.metric().filter(LoadMetrics.RATE.name()::equals).isPresent();
        boolean small = value.unit().dimension() == Dimension.COUNT && value.value() <= 1;
        if (rate && small && (operator == Operator.LESS || operator == Operator.AT_MOST)) {
            throw place.problem(
                    "'rate' counts requests per second, and would have to be " + operator.phrase() + " " + place.text(),
                    "for the share that failed write 'error rate < 1 %', or as in k6 'http_req_failed: rate<0.01'");
        }
    }
}
