package dev.perfgate.gate.explain;

import dev.perfgate.gate.RegressionEvidence;
import dev.perfgate.gate.RegressionEvidence.FigureCourse;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.RunReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Explanations as data: what verdicts do not hold themselves. */
public final class ExplanationData {
    private ExplanationData() {}

    /** Texts, numbers, flags, lists and mappings. */
    public static Map<String, Object> of(Explanation explanation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scenario", explanation.scenario());
        data.put("gate", explanation.gate().line());
        data.put("gate_id", explanation.gate().id());
        data.put("kept", explanation.kept());
        data.put(
                "figures",
                explanation.verdicts().stream().map(ExplanationData::judged).toList());
        if (!explanation.baseline().isEmpty()) {
            data.put("baseline", explanation.baseline());
        }
        explanation.history().ifPresent(evidence -> data.put("history", history(evidence)));
        return data;
    }

    private static Map<String, Object> judged(Explanation.Judged judged) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", word(judged.verdict().status()));
        judged.verdict().actual().ifPresent(actual -> {
            data.putAll(figure(actual.figure()));
            put(data, "value", actual.value());
            data.put("unit", actual.unit().symbol());
        });
        if (judged.samples().isPresent()) {
            data.put("samples", (double) judged.samples().getAsLong());
        }
        return data;
    }

    private static Map<String, Object> figure(JudgedFigure figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("metric", figure.metric());
        data.put("statistic", figure.statistic());
        data.put("scope", figure.scope());
        return data;
    }

    private static Map<String, Object> history(RegressionEvidence evidence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("place", evidence.place());
        data.put("runs_before", (double) evidence.runsBefore());
        data.put("runs", evidence.compared().stream().map(RunReference::id).toList());
        data.put("note", evidence.note());
        data.put("sensitivity", evidence.rule().sensitivity());
        data.put("alpha", evidence.rule().alpha());
        data.put("smallest_effect", evidence.rule().smallestEffect());
        data.put("figures_judged", (double) evidence.gatedMetrics());
        List<Object> courses = new ArrayList<>();
        evidence.figures().forEach(course -> courses.add(course(course)));
        data.put("courses", courses);
        return data;
    }

    private static Map<String, Object> course(FigureCourse course) {
        Map<String, Object> data = new LinkedHashMap<>(figure(course.actual().figure()));
        put(data, "value", course.actual().value());
        data.put("unit", course.actual().unit().symbol());
        data.put("decision", course.decision());
        course.level().ifPresent(level -> {
            put(data, "level", level.level());
            put(data, "sigma", level.sigma());
            data.put("level_runs", (double) level.runs());
            data.put("level_since", level.since().id());
        });
        course.test().ifPresent(test -> data.put("test", test(test)));
        course.smallestDetectable().ifPresent(smallest -> put(data, "smallest_detectable", smallest));
        return data;
    }

    private static Map<String, Object> test(HistoryTrend.ShiftEvidence test) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", word(test.test()));
        data.put("new_runs", (double) test.newRuns());
        data.put("reference_runs", (double) test.referenceRuns());
        put(data, test.test() == HistoryTrend.ShiftEvidence.Test.CLIPPED_SUM ? "sigmas" : "p", test.strength());
        return data;
    }

    private static void put(Map<String, Object> data, String name, double value) {
        if (Double.isFinite(value)) {
            data.put(name, value);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
