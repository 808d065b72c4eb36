package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.LiveFigure;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.LoadSeries;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Decimals;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What must not go on for long: a figure of each second, and how it must not stand to a limit.
 *
 * @param lasting for how long, without a second that contradicts
 */
public record StopCondition(Figure figure, Limit limit, Duration lasting) {

    public StopCondition {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(lasting, "lasting");
        if (LiveFigure.of(figure).isEmpty()) {
            throw new IllegalArgumentException(figure.label() + " is not known second by second");
        }
    }

    LoadSeries series() {
        return LiveFigure.of(figure).orElseThrow().series();
    }

    public Unit unit() {
        return series().unit();
    }

    boolean holds(double value) {
        return limit.operator().holds(value, limit.in(unit()));
    }

    /** Whether of two figures the first is nearer to the condition, or deeper in it. */
    boolean worse(double value, double than) {
        boolean below = limit.operator() == Operator.LESS || limit.operator() == Operator.AT_MOST;
        return below ? value < than : value > than;
    }

    /** The figure with its worst value. */
    Actual actual(double extreme) {
        String metric = figure.metric().orElse(LoadMetrics.RESPONSE_TIME.name());
        JudgedFigure judged = new JudgedFigure(metric, figure.statistic().key(), figure.label(), "");
        return Actual.of(judged, extreme, unit());
    }

    /** "p99 > 2 s for 10 s". */
    String written() {
        return GateWords.figure(figure) + " " + GateWords.limit(limit) + " for " + GateWords.duration(lasting);
    }

    /** As a condition of Taurus, whose words have no other metrics: "fail when hits<5 for 5 s". */
    String writtenAsFailure() {
        boolean hits = figure.metric().filter(LoadMetrics.RATE.name()::equals).isPresent();
        boolean failures = figure.metric()
                .filter(Set.of(LoadMetrics.ERROR_RATE.name(), LoadMetrics.FAILURES.name())::contains)
                .isPresent();
        String subject = hits
                ? "hits"
                : failures
                        ? "failures"
                        : figure.statistic() == Statistic.Summary.MEAN ? "avg-rt" : GateWords.figure(figure);
        String value = hits ? GateWords.number(limit.quantity().value()) : GateWords.quantity(limit.quantity());
        return "fail when " + subject + " " + limit.operator().symbol() + " " + value + " for "
                + GateWords.duration(lasting);
    }

    /** What a run has to say of it. */
    Against.Lasting against(Optional<Against.Stretch> held, double longestSeconds, double extremeSecond) {
        return new Against.Lasting(limit, Durations.toSeconds(lasting), held, longestSeconds, extremeSecond);
    }
}
