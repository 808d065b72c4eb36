package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison;
import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.TwoSampleRule;
import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One figure of both sides, pair by pair. Once decided, it stays so: looking on would only spend more of the error. */
public final class FigureTrial {
    private final RunFigure figure;
    private final Unit unit;
    private final Direction direction;
    private final SequentialComparison comparison;
    private final List<Double> baseline = new ArrayList<>();
    private final List<Double> candidate = new ArrayList<>();
    private Optional<Look> latest = Optional.empty();

    FigureTrial(RunFigure figure, Unit unit, Direction direction, double smallestEffect, double allowed) {
        this.figure = figure;
        this.unit = unit;
        this.direction = direction;
        this.comparison = new SequentialComparison(new TwoSampleRule(direction, smallestEffect), allowed);
    }

    /** A pair in which a side lacks the figure does not count for it. */
    void add(Run before, Run after) {
        Optional<RunFigure.Value> was = figure.of(before);
        Optional<RunFigure.Value> is = figure.of(after);
        if (was.isPresent() && is.isPresent()) {
            baseline.add(was.get().value());
            candidate.add(is.get().value());
            comparison.add(was.get().value(), is.get().value());
        }
    }

    /**
     * Looks when it is due; says whether it did.
     *
     * @param budgetShare how much of the budget is gone, from 0 to 1
     */
    boolean lookIfDue(double budgetShare) {
        if (isDecided() || !comparison.isDue()) {
            return false;
        }
        latest = Optional.of(comparison.look(budgetShare));
        return true;
    }

    /** No further pair will come: what there is counts. */
    void lookAtLast() {
        boolean unseen = latest.isEmpty() || latest.get().estimate().baselineRuns() < comparison.pairs();
        if (!isDecided() && comparison.pairs() > 0 && unseen) {
            latest = Optional.of(comparison.look(1));
        }
    }

    boolean isDecided() {
        return latest.filter(Look::isDecided).isPresent();
    }

    /** The latest look; empty as long as there was none. */
    Optional<Look> latest() {
        return latest;
    }

    String label() {
        return figure.label();
    }

    Unit unit() {
        return unit;
    }

    Direction direction() {
        return direction;
    }

    /** One value for each pair, in the figure's unit. */
    List<Double> baseline() {
        return baseline;
    }

    List<Double> candidate() {
        return candidate;
    }

    double baselineMedian() {
        return comparison.baselineMedian();
    }

    double candidateMedian() {
        return comparison.candidateMedian();
    }
}
