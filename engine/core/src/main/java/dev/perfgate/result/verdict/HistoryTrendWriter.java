package dev.perfgate.result.verdict;

import dev.perfgate.json.JsonOut;
import dev.perfgate.result.verdict.HistoryTrend.Gone;
import dev.perfgate.result.verdict.HistoryTrend.Outlier;
import dev.perfgate.result.verdict.HistoryTrend.Recovered;
import dev.perfgate.result.verdict.HistoryTrend.Rule;
import dev.perfgate.result.verdict.HistoryTrend.ShiftEvidence;
import dev.perfgate.result.verdict.HistoryTrend.Shifted;
import dev.perfgate.result.verdict.HistoryTrend.Steady;
import dev.perfgate.result.verdict.HistoryTrend.TooShort;
import java.io.IOException;

/** How figures stand to all runs before, in JSON. */
final class HistoryTrendWriter {
    private final JsonOut out;
    private final VerdictWriter verdicts;

    HistoryTrendWriter(JsonOut out, VerdictWriter verdicts) {
        this.out = out;
        this.verdicts = verdicts;
    }

    void write(HistoryTrend trend) throws IOException {
        out.word("trend", trend.kind());
        switch (trend.kind()) {
            case STEADY -> steady((Steady) trend);
            case TOO_SHORT -> tooShort((TooShort) trend);
            case GONE -> {
                out.objects("figures", ((Gone) trend).figures(), verdicts::figure);
                out.object("last_seen", () -> verdicts.run(((Gone) trend).lastSeen()));
            }
            case OUTLIER -> outlier((Outlier) trend);
            case SHIFTED -> shifted((Shifted) trend);
            case RECOVERED -> out.object("since", () -> verdicts.run(((Recovered) trend).since()));
        }
    }

    private void steady(Steady steady) throws IOException {
        out.objects("figures", steady.figures(), verdicts::figure);
        out.whole("runs", steady.runs());
        out.number("least_detectable", steady.leastDetectable());
        out.number("most_detectable", steady.mostDetectable());
        out.flag("of_their_own", steady.ofTheirOwn());
    }

    private void tooShort(TooShort young) throws IOException {
        out.objects("figures", young.figures(), verdicts::figure);
        out.whole("runs", young.runs());
        out.whole("needed", young.needed());
    }

    private void outlier(Outlier outlier) throws IOException {
        out.number("sigmas", outlier.sigmas());
        out.number("sigma", outlier.sigma());
        out.whole("in_a_row", outlier.inARow());
        if (outlier.confirmedBy().isPresent()) {
            out.object("confirmed_by", () -> verdicts.run(outlier.confirmedBy().get()));
        }
        rule(outlier.rule());
    }

    private void shifted(Shifted shifted) throws IOException {
        out.word("course", shifted.course());
        out.number("old_level", shifted.oldLevel());
        out.number("new_level", shifted.newLevel());
        out.flag("worse", shifted.worse());
        out.object("before", () -> verdicts.run(shifted.before()));
        out.object("since", () -> verdicts.run(shifted.since()));
        if (shifted.improved().isPresent()) {
            out.object("improved", () -> verdicts.run(shifted.improved().get()));
        }
        if (shifted.runsUntilAlarm().isPresent()) {
            out.whole("runs_until_alarm", shifted.runsUntilAlarm().getAsInt());
        }
        ShiftEvidence evidence = shifted.evidence();
        out.object("evidence", () -> {
            out.word("test", evidence.test());
            out.whole("new_runs", evidence.newRuns());
            out.whole("reference_runs", evidence.referenceRuns());
            out.number("strength", evidence.strength());
        });
        rule(shifted.rule());
        out.text("differences", shifted.differences());
    }

    private void rule(Rule rule) throws IOException {
        out.object("rule", () -> {
            out.text("sensitivity", rule.sensitivity());
            out.number("alpha", rule.alpha());
            out.number("smallest_effect", rule.smallestEffect());
        });
    }
}
