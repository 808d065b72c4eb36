package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.TwoSampleRule.Judgement;
import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures that are compared; which ones, the first pair shows. */
final class Trials {
    /** The probability that any look at any figure is wrong. */
    static final double ALLOWED_ERROR = 0.05;

    private final AbSettings settings;
    private final List<FigureTrial> figures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Trials(AbSettings settings) {
        this.settings = settings;
    }

    /** Another pair of runs. */
    void add(Run before, Run after) {
        if (figures.isEmpty()) {
            begin(before, after);
        }
        figures.forEach(figure -> figure.add(before, after));
    }

    private void begin(Run before, Run after) {
        List<RunFigure> there = new ArrayList<>();
        for (RunFigure figure : settings.wanted()) {
            List<RunFigure.Value> values = Stream.of(before, after)
                    .flatMap(run -> figure.of(run).stream())
                    .toList();
            if (values.size() == 2 && values.get(0).direction() != Direction.NONE) {
                there.add(figure);
            } else if (settings.areDemanded()) {
                missing.add(
                        values.size() == 2
                                ? figure.label() + " is neither better nor worse"
                                : figure.label() + " was not measured");
            }
        }
        for (RunFigure figure : there) {
            RunFigure.Value value = figure.of(before).orElseThrow();
            figures.add(new FigureTrial(
                    figure, value.unit(), value.direction(), settings.smallestEffect(), ALLOWED_ERROR / there.size()));
        }
        if (there.isEmpty() && missing.isEmpty()) {
            missing.add("the runs measured none of p50, p95 and error rate: choose a figure with --metric");
        }
    }

    /** Whether any figure was looked at. */
    boolean lookIfDue(double budgetShare) {
        boolean looked = false;
        for (FigureTrial figure : figures) {
            looked |= figure.lookIfDue(budgetShare);
        }
        return looked;
    }

    void lookAtLast() {
        figures.forEach(FigureTrial::lookAtLast);
    }

    /** One regression is enough; for any other answer all figures must have theirs. */
    boolean areDecided() {
        return !missing.isEmpty()
                || hasRegression()
                || (!figures.isEmpty() && figures.stream().allMatch(FigureTrial::isDecided));
    }

    private boolean hasRegression() {
        return figures.stream()
                .map(FigureTrial::latest)
                .flatMap(Optional::stream)
                .map(Look::judgement)
                .anyMatch(Judgement.REGRESSION::equals);
    }

    List<FigureTrial> figures() {
        return figures;
    }

    /** Why what was asked for cannot be compared. */
    List<String> missing() {
        return missing;
    }
}
