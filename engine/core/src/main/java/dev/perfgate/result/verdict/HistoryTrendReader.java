package dev.perfgate.result.verdict;

import dev.perfgate.json.JsonObject;
import dev.perfgate.result.verdict.HistoryTrend.Rule;
import dev.perfgate.result.verdict.HistoryTrend.ShiftEvidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what {@link HistoryTrendWriter} wrote. */
final class HistoryTrendReader {
    private HistoryTrendReader() {}

    static HistoryTrend trend(JsonObject of) {
        return switch (of.word("trend", HistoryTrend.Kind.class)) {
            case STEADY ->
                new HistoryTrend.Steady(
                        figures(of),
                        VerdictReader.count(of, "runs"),
                        of.number("least_detectable"),
                        of.number("most_detectable"),
                        of.flag("of_their_own"));
            case TOO_SHORT ->
                new HistoryTrend.TooShort(
                        figures(of), VerdictReader.count(of, "runs"), VerdictReader.count(of, "needed"));
            case GONE -> new HistoryTrend.Gone(figures(of), VerdictReader.run(of.object("last_seen")));
            case OUTLIER ->
                new HistoryTrend.Outlier(
                        of.number("sigmas"),
                        of.number("sigma"),
                        VerdictReader.count(of, "in_a_row"),
                        of.has("confirmed_by")
                                ? Optional.of(VerdictReader.run(of.object("confirmed_by")))
                                : Optional.empty(),
                        rule(of.object("rule")));
            case SHIFTED ->
                new HistoryTrend.Shifted(
                        of.word("course", HistoryTrend.ShiftState.class),
                        of.number("old_level"),
                        of.number("new_level"),
                        of.flag("worse"),
                        VerdictReader.run(of.object("before")),
                        VerdictReader.run(of.object("since")),
                        of.has("improved") ? Optional.of(VerdictReader.run(of.object("improved"))) : Optional.empty(),
                        of.has("runs_until_alarm")
                                ? OptionalInt.of(VerdictReader.count(of, "runs_until_alarm"))
                                : OptionalInt.empty(),
                        evidence(of.object("evidence")),
                        rule(of.object("rule")),
                        of.text("differences"));
            case RECOVERED -> new HistoryTrend.Recovered(VerdictReader.run(of.object("since")));
        };
    }

    private static List<JudgedFigure> figures(JsonObject of) {
        return of.objects("figures").stream().map(VerdictReader::figure).toList();
    }

    private static ShiftEvidence evidence(JsonObject evidence) {
        return new ShiftEvidence(
                evidence.word("test", ShiftEvidence.Test.class),
                VerdictReader.count(evidence, "new_runs"),
                VerdictReader.count(evidence, "reference_runs"),
                evidence.number("strength"));
    }

    private static Rule rule(JsonObject rule) {
        return new Rule(rule.text("sensitivity"), rule.number("alpha"), rule.number("smallest_effect"));
    }
}
