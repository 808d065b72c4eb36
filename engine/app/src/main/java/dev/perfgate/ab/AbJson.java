package dev.perfgate.ab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.perfgate.analysis.SequentialComparison.Look;
import dev.perfgate.analysis.ShiftEstimate;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Renders a result as JSON. Changes are relative: 0.1 is 10 % more. What is not known is null. */
public final class AbJson {
    private static final JsonFactory FORMAT =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private AbJson() {}

    public static void write(AbResult result, Writer out) throws IOException {
        try (JsonGenerator json = FORMAT.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("scenario", result.scenario());
            json.writeNumberField("pairs", result.pairs());
            json.writeNumberField("smallest_effect", result.settings().smallestEffect());
            json.writeNumberField("allowed_error", Trials.ALLOWED_ERROR);
            json.writeNumberField("seconds", Durations.toSeconds(result.lasted()));
            json.writeStringField("ended", result.ended());
            json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("exit_code", result.outcome().exitCode());
            json.writeArrayFieldStart("figures");
            for (FigureTrial figure : result.figures()) {
                write(figure, result, json);
            }
            json.writeEndArray();
            writeVerdicts(result.verdicts(), json);
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static void write(FigureTrial figure, AbResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("figure", figure.label());
        json.writeStringField("unit", figure.unit().symbol());
        json.writeStringField("better", figure.direction().name().toLowerCase(Locale.ROOT));
        if (figure.latest().isPresent()) {
            Look look = figure.latest().get();
            ShiftEstimate shift = look.estimate();
            json.writeStringField("judgement", look.judgement().name().toLowerCase(Locale.ROOT));
            number("change", shift.change(), json);
            number("low", shift.low() == -1 ? Double.NaN : shift.low(), json);
            number("high", shift.high(), json);
            number("confidence", shift.confidence(), json);
            number("smallest_detectable", shift.smallestDetectable(), json);
        }
        if (result.floor().isPresent()) {
            number(
                    "noise_floor",
                    result.floor()
                            .get()
                            .figure(figure.label())
                            .mapToDouble(NoiseFloor.Figure::size)
                            .max()
                            .orElse(Double.NaN),
                    json);
        }
        values("baseline", figure.baseline(), json);
        values("candidate", figure.candidate(), json);
        json.writeEndObject();
    }

    private static void values(String name, List<Double> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (double value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private static void writeVerdicts(List<Verdict> verdicts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringField("gate", verdict.gate());
            json.writeStringField("gate_id", verdict.rule().id());
            json.writeStringField("status", verdict.status().name());
            json.writeStringField("consequence", verdict.consequence().name());
            json.writeStringField("reason", verdict.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(String name, double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
