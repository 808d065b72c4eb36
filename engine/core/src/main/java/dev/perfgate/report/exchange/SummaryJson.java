package dev.perfgate.report.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.perfgate.json.JsonNumbers;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.report.RequestRow;
import dev.perfgate.measure.Distribution;
import dev.perfgate.measure.TimeFigure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.io.Writer;

/** The key figures of a run as one small JSON object, for scripts; null where nothing was measured. */
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
        RequestRow total = RequestRow.total(run);
        number(json, "requests", total.count());
        number(json, "failures", total.failures());
        number(json, "dropped", value(run, LoadMetrics.DROPPED));
        number(json, "rate", total.rate());
        number(json, "duration_s", Durations.toSeconds(run.info().duration()));
        json.writeBooleanField("valid", run.validity().valid());
        times(json, "response_time_ms", total.response());
        times(json, "service_time_ms", total.service());
    }

    private static double value(Run run, MetricDefinition definition) {
        return run.metric(definition).map(Metric::value).orElse(Double.NaN);
    }

    private static void times(JsonGenerator json, String field, Distribution times) throws IOException {
        json.writeObjectFieldStart(field);
        for (TimeFigure figure : TimeFigure.values()) {
            number(json, figure.label(), figure.of(times));
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        JsonNumbers.write(json, value, DIGITS);
    }
}
