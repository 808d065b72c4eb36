package dev.perfgate.gate.check;

import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A fixed limit of a figure, to be drawn beside its course. Limits of single phases, and moving ones, are none.
 *
 * @param level "target", "acceptable", "critical"; empty of a gate that has only one
 * @param gate the gate's line
 */
public record FigureLimit(PastFigure.Key figure, double value, Unit unit, String level, String gate) {
    public FigureLimit {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(gate, "gate");
    }

    /** Those by which the verdicts were given. */
    public static List<FigureLimit> of(List<Verdict> verdicts) {
        LinkedHashSet<FigureLimit> limits = new LinkedHashSet<>();
        for (Verdict verdict : verdicts) {
            verdict.actual()
                    .filter(actual -> actual.figure().stage().isEmpty())
                    .ifPresent(actual -> limits.addAll(of(verdict, actual)));
        }
        return List.copyOf(limits);
    }

    private static List<FigureLimit> of(Verdict verdict, Actual actual) {
        List<FigureLimit> limits = new ArrayList<>();
        if (verdict.rule().kind() == GateReference.Kind.LIMIT
                && verdict.against() instanceof Against.FixedLimit fixed) {
            limits.add(of(verdict, actual, fixed.limit(), ""));
        } else if (verdict.against() instanceof Against.Levels levels) {
            levels.levels().forEach(level -> limits.add(of(verdict, actual, level.limit(), level.name())));
        }
        return limits;
    }

    private static FigureLimit of(Verdict verdict, Actual actual, Limit limit, String level) {
        JudgedFigure figure = actual.figure();
        return new FigureLimit(
                new PastFigure.Key(figure.metric(), figure.scope(), figure.statistic()),
                limit.in(actual.unit()),
                actual.unit(),
                level,
                verdict.gate());
    }

    /** Those of one figure, in its unit. */
    public static List<FigureLimit> of(List<FigureLimit> limits, PastFigure.Key figure, Unit unit) {
        return limits.stream()
                .filter(limit -> limit.figure.equals(figure) && limit.unit.dimension() == unit.dimension())
                .map(limit -> new FigureLimit(figure, limit.unit.to(unit, limit.value), unit, limit.level, limit.gate))
                .toList();
    }
}
