package dev.perfgate.ab;

import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.ShiftEstimate;
import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.io.Writer;

/** Renders a result as JSON. Changes are relative: 0.1 is 10 % more. What is not known is null. */
public final class AbJson {
    private final AbResult result;
    private final JsonOut json;

    private AbJson(AbResult result, JsonOut json) {
        this.result = result;
        this.json = json;
    }

    /** Writes exactly one object, and a line's end; the writer stays open. */
    public static void write(AbResult result, Writer out) throws IOException {
        try (JsonOut json = new JsonOut(out, JsonLayout.SPACED)) {
            json.document(new AbJson(result, json)::result);
        }
    }

    private void result() throws IOException {
        json.text("scenario", result.scenario());
        json.whole("pairs", result.pairs());
        json.number("smallest_effect", result.settings().smallestEffect());
        json.number("allowed_error", Trials.ALLOWED_ERROR);
        json.number("seconds", Durations.toSeconds(result.lasted()));
        json.text("ended", result.ended());
        json.word("outcome", result.outcome());
        json.whole("exit_code", result.outcome().exitCode());
        json.objects("figures", result.figures(), this::figure);
        json.objects("verdicts", result.verdicts(), this::verdict);
    }

    private void figure(FigureTrial figure) throws IOException {
        json.text("figure", figure.label());
        json.text("unit", figure.unit().symbol());
        json.word("better", figure.direction());
        if (figure.latest().isPresent()) {
            look(figure.latest().get());
        }
        if (result.floor().isPresent()) {
            json.number(
                    "noise_floor",
                    result.floor()
                            .get()
                            .figure(figure.label())
                            .mapToDouble(NoiseFloor.Figure::size)
                            .max()
                            .orElse(Double.NaN));
        }
        json.numbers("baseline", figure.baseline());
        json.numbers("candidate", figure.candidate());
    }

    private void look(Look look) throws IOException {
        ShiftEstimate shift = look.estimate();
        json.word("judgement", look.judgement());
        json.number("change", shift.change());
        json.number("low", shift.low() == -1 ? Double.NaN : shift.low());
        json.number("high", shift.high());
        json.number("confidence", shift.confidence());
        json.number("smallest_detectable", shift.smallestDetectable());
    }

    private void verdict(Verdict verdict) throws IOException {
        json.text("gate", verdict.gate());
        json.text("gate_id", verdict.rule().id());
        json.text("status", verdict.status().name());
        json.text("consequence", verdict.consequence().name());
        json.text("reason", verdict.reason());
    }
}
