package dev.perfgate.gate.check;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.LevelsGate;
import dev.perfgate.gate.PhaseGate;
import dev.perfgate.gate.StopCondition;
import dev.perfgate.gate.StopGate;
import dev.perfgate.gate.check.GatePreflight.Objection;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Finds gates that could never fail: a run of this scenario cannot go beyond them. */
final class GateBounds {
    private GateBounds() {}

    static Optional<Objection> objection(Gate gate, String scenario, MetricOutline outline) {
        if (gate instanceof StopGate stop) {
            return tooLong(stop.condition(), scenario, outline).or(() -> outOfReach(stop.condition(), outline));
        }
        Gate rule = gate instanceof PhaseGate phase ? phase.gate() : gate;
        if (rule instanceof AbsoluteGate absolute) {
            return unmissable(absolute.figure(), absolute.limit(), outline);
        }
        return rule instanceof LevelsGate levels
                ? levels.levels().byLevel().values().stream()
                        .flatMap(limit -> unmissable(levels.figure(), limit, outline).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** A condition that must hold for longer than there is a load. */
    private static Optional<Objection> tooLong(StopCondition condition, String scenario, MetricOutline outline) {
        return outline.bounds()
                .load()
                .filter(load -> condition.lasting().compareTo(load) > 0)
                .map(load -> new Objection(
                        "the load of '" + scenario + "' lasts " + Durations.format(load) + ": nothing can go on for "
                                + Durations.format(condition.lasting()) + " in it, and the gate could never fail",
                        "write a shorter time behind 'for', or let the load last longer"));
    }

    private static Optional<Objection> outOfReach(StopCondition condition, MetricOutline outline) {
        Operator operator = condition.limit().operator();
        return operator == Operator.GREATER || operator == Operator.AT_LEAST
                ? unmissable(
                        condition.figure(),
                        new Limit(Operator.LESS, condition.limit().quantity()),
                        outline)
                : Optional.empty();
    }

    private static Optional<Objection> unmissable(Figure figure, Limit limit, MetricOutline outline) {
        boolean below = limit.operator() == Operator.LESS || limit.operator() == Operator.AT_MOST;
        if (!below || !(figure.statistic() instanceof Statistic.OfDistribution) || !limit.fits(Unit.SECONDS)) {
            return Optional.empty();
        }
        return longest(figure, outline)
                .filter(longest -> limit.in(Unit.MILLISECONDS) > longest.toNanos() / 1e6)
                .map(longest -> new Objection(
                        "no request takes longer than its timeout, " + Durations.format(longest) + ": '"
                                + figure.label() + " " + limit.operator().symbol() + " " + limit.text(Unit.MILLISECONDS)
                                + "' always holds, and the gate could never fail",
                        "write a value below the timeout"));
    }

    private static Optional<Duration> longest(Figure figure, MetricOutline outline) {
        Map<String, Duration> longest = outline.bounds().longest();
        return outline.ofRun().stream()
                .filter(metric -> figure.metric()
                        .map(name -> KnownMetrics.names(metric, name))
                        .orElseGet(() -> metric.is(MetricUse.PRINCIPAL)))
                .filter(metric -> metric.unit().dimension() == Dimension.TIME)
                .map(MetricDefinition::name)
                .filter(longest::containsKey)
                .map(longest::get)
                .findFirst();
    }
}
