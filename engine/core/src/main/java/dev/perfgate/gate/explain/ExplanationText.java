package dev.perfgate.gate.explain;

import dev.perfgate.gate.RegressionEvidence;
import dev.perfgate.gate.RegressionEvidence.FigureCourse;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.RunReference;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.text.Columns;
import dev.perfgate.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explanations as plain aligned text. */
public final class ExplanationText {
    private static final int LABEL = 10;
    private static final int SHORT_ID = 8;
    private static final int DIGITS = 9;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(int width) {
        this.width = width;
    }

    /** @param width of a line; what does not fit goes on below, but for tables */
    public static List<String> lines(Explanation explanation, int width) {
        ExplanationText text = new ExplanationText(width);
        text.lines.add(explanation.gate().line());
        if (explanation.verdicts().size() > 1) {
            text.several(explanation.verdicts());
        } else {
            explanation.verdicts().forEach(text::judged);
        }
        if (explanation.kept()) {
            text.fact(
                    "source",
                    "the verdict of the run itself: what it was held against is not at hand; name it with --history or"
                            + " --baseline");
        }
        if (!explanation.baseline().isEmpty()) {
            text.fact("baseline", ids(explanation.baseline()));
        }
        explanation.history().ifPresent(text::history);
        return text.lines;
    }

    private void judged(Explanation.Judged judged) {
        Verdict verdict = judged.verdict();
        fact("verdict", verdict.status() + " (" + verdict.consequence() + "): " + verdict.reason());
        verdict.actual().ifPresent(actual -> figure(actual, judged));
        against(verdict);
    }

    private void figure(Actual actual, Explanation.Judged judged) {
        String of = judged.samples().isPresent()
                ? String.format(
                        Locale.ROOT, ", of %,d samples", judged.samples().getAsLong())
                : "";
        fact("figure", actual.figure().metric() + " " + actual.figure().statistic() + " = " + value(actual) + of);
        fact("scope", scope(actual.figure()));
    }

    /** Their sentences stand in the lines of the verdicts; here the figures. */
    private void several(List<Explanation.Judged> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("verdict", "figure", "scope", "value", "samples"));
        verdicts.forEach(judged -> rows.add(row(judged)));
        Columns.lines(rows).forEach(line -> lines.add("  " + line));
        against(verdicts.get(0).verdict());
    }

    private static List<String> row(Explanation.Judged judged) {
        Optional<Actual> actual = judged.verdict().actual();
        return List.of(
                judged.verdict().status().name(),
                actual.map(one -> one.figure().metric() + " " + one.figure().statistic())
                        .orElse("-"),
                actual.map(one -> scope(one.figure())).orElse("-"),
                actual.map(ExplanationText::value).orElse("-"),
                judged.samples().isPresent()
                        ? String.format(Locale.ROOT, "%,d", judged.samples().getAsLong())
                        : "n/a");
    }

    private static String scope(JudgedFigure figure) {
        String part = figure.scope().isEmpty() ? "the whole run" : "'" + figure.scope() + "'";
        return part
                + figure.stage()
                        .map(stage -> ", " + stage.name() + " (" + stage.text() + ")")
                        .orElse("");
    }

    private static String value(Actual actual) {
        return Double.isNaN(actual.value()) ? "not measured" : exact(actual.value(), actual.unit());
    }

    private void against(Verdict verdict) {
        Unit unit = verdict.actual().map(Actual::unit).orElse(Unit.COUNT);
        Against against = verdict.against();
        if (against instanceof Against.FixedLimit fixed) {
            fact("limit", limit(fixed.limit(), unit));
        } else if (against instanceof Against.Levels levels) {
            fact(
                    "limits",
                    levels.levels().stream()
                            .map(level -> level.name() + " " + limit(level.limit(), unit))
                            .collect(Collectors.joining(", ")));
        } else if (against instanceof Against.Highest highest) {
            fact("limit", limit(highest.limit(), unit));
            fact(
                    "condition",
                    highest.conditionFigure().label() + " " + limit(highest.condition(), highest.conditionUnit()));
        } else if (against instanceof Against.Lasting lasting) {
            fact(
                    "condition",
                    limit(lasting.condition(), unit) + " for " + lasting.lastingSeconds() + " s; longest "
                            + lasting.longestSeconds() + " s");
        } else if (against instanceof Against.Growth growth) {
            fact("limit", limit(growth.limit(), unit) + " per " + growth.per().symbol());
        } else if (against instanceof Against.Baseline baseline) {
            fact(
                    "against",
                    exact(baseline.value(), unit) + " of " + baseline.place() + ", allowed "
                            + baseline.allowed().text());
        }
    }

    private static String limit(Limit limit, Unit unit) {
        return limit.operator().symbol() + " "
                + (limit.fits(unit) ? limit.text(unit) : limit.quantity().toString());
    }

    private void history(RegressionEvidence evidence) {
        fact(
                "history",
                evidence.place() + ": " + evidence.runsBefore() + " runs before, "
                        + evidence.compared().size() + " compared with"
                        + (evidence.note().isEmpty() ? "" : "; " + evidence.note()));
        if (!evidence.compared().isEmpty()) {
            fact("runs", ids(evidence.compared().stream().map(RunReference::id).toList()));
        }
        HistoryTrend.Rule rule = evidence.rule();
        fact(
                "rule",
                String.format(
                        Locale.ROOT,
                        "%s: p of %.1e at most, shared by %d figures; changes of %s or more",
                        rule.sensitivity(),
                        rule.alpha(),
                        evidence.gatedMetrics(),
                        share(rule.smallestEffect())));
        fact("windows", "the last 3, 4, 5, 6, 7, 8, 10, 12, 14, 16 and 20 runs against up to 60 before");
        if (!evidence.figures().isEmpty()) {
            table(evidence);
        }
    }

    private void table(RegressionEvidence evidence) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "figure", "now", "level", "sigma", "runs", "since", "decision", "test", "windows", "p", "detectable"));
        evidence.figures().forEach(figure -> rows.add(row(figure)));
        Columns.lines(rows).forEach(line -> lines.add("  " + line));
    }

    private static List<String> row(FigureCourse course) {
        Unit unit = course.actual().unit();
        return List.of(
                course.actual().figure().name(),
                unit.format(course.actual().value()),
                course.level().map(level -> unit.format(level.level())).orElse("n/a"),
                course.level().map(level -> share(level.sigma())).orElse("n/a"),
                course.level().map(level -> String.valueOf(level.runs())).orElse("0"),
                course.level().map(level -> shortened(level.since().id())).orElse("-"),
                course.decision(),
                course.test()
                        .map(test -> test.test().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("none alarmed"),
                course.test()
                        .map(test -> test.newRuns() + " against " + test.referenceRuns())
                        .orElse("-"),
                course.test().map(ExplanationText::strength).orElse("-"),
                course.smallestDetectable().isPresent()
                        ? share(course.smallestDetectable().getAsDouble())
                        : "n/a");
    }

    private static String strength(HistoryTrend.ShiftEvidence test) {
        return test.test() == HistoryTrend.ShiftEvidence.Test.CLIPPED_SUM
                ? String.format(Locale.ROOT, "%.1f sigma", test.strength())
                : String.format(Locale.ROOT, "%.1e", test.strength());
    }

    private static String share(double share) {
        return Unit.RATIO.format(share);
    }

    /** As it is: what a rounded figure hides is what one looks for here. */
    private static String exact(double value, Unit unit) {
        return BigDecimal.valueOf(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                + (unit == Unit.COUNT ? "" : " " + unit.symbol());
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(ExplanationText::shortened).collect(Collectors.joining(" "));
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private void fact(String label, String text) {
        List<String> wrapped = Columns.wrap(text, Math.max(20, width - LABEL - 2));
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add("  " + String.format(Locale.ROOT, "%-" + LABEL + "s", i == 0 ? label : "") + wrapped.get(i));
        }
    }
}
