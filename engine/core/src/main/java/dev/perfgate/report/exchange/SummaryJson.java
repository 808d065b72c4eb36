package dev.perfgate.report.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.perfgate.json.JsonNumbers;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The figures of a run as a whole as one small JSON object, for scripts, by the names of its metrics; of a distribution the usual ones. */
public final class SummaryJson {
    private static final int DIGITS = 6;

    private SummaryJson() {}

    /** Writes exactly one object, and a line's end; the writer stays open. */
    public static void write(Run run, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            writeFields(run, json);
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    /** Writes the fields into an object that the caller has opened, and will close. */
    public static void writeFields(Run run, JsonGenerator json) throws IOException {
        number(json, "duration_s", Durations.toSeconds(run.info().duration()));
        json.writeBooleanField("valid", run.validity().valid());
        for (Metric metric : run.measurements().metrics()) {
            if (metric.ofWholeRun()) {
                write(metric, json);
            }
        }
    }

    private static void write(Metric metric, JsonGenerator json) throws IOException {
        if (!(metric.detail() instanceof Metric.Detail.Distributed distributed)) {
            number(json, metric.name(), metric.value());
            return;
        }
        String unit = metric.definition().unit().symbol().toLowerCase(Locale.ROOT);
        json.writeObjectFieldStart(metric.name() + "_" + unit);
        for (TimeFigure figure : TimeFigure.values()) {
            number(json, figure.label(), figure.of(distributed.distribution()));
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        JsonNumbers.write(json, value, DIGITS);
    }
}
