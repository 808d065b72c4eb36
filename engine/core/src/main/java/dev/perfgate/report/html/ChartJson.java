package dev.perfgate.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.perfgate.json.JsonNumbers;
import dev.perfgate.report.model.Chart;
import java.io.IOException;
import java.util.List;

/** Charts as JSON: what the page's script draws from. */
public final class ChartJson {
    /** Enough for a pixel, few enough for a small file. */
    private static final int DIGITS = 4;

    private ChartJson() {}

    public static void write(List<Chart> charts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("charts");
        for (Chart chart : charts) {
            write(chart, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Chart chart, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", chart.id());
        json.writeStringField("title", chart.title());
        json.writeFieldName("x");
        write(chart.x(), json);
        json.writeArrayFieldStart("y");
        for (Chart.Axis axis : chart.y()) {
            write(axis, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (Chart.Series series : chart.series()) {
            write(series, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("marks");
        for (Chart.Mark mark : chart.marks()) {
            write(mark, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Chart.Horizontal x, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", x.label());
        if (x instanceof Chart.Horizontal.Seconds seconds) {
            json.writeStringField("kind", "seconds");
            numbers(json, "at", seconds.at(), DIGITS + 3);
        } else if (x instanceof Chart.Horizontal.Nines nines) {
            json.writeStringField("kind", "nines");
            numbers(json, "at", nines.percentiles(), DIGITS + 3);
        } else if (x instanceof Chart.Horizontal.Bins bins) {
            json.writeStringField("kind", "bins");
            json.writeArrayFieldStart("at");
            for (String name : bins.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(Chart.Axis axis, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", axis.label());
        json.writeStringField("unit", axis.unit().symbol());
        json.writeStringField("scale", axis.scale().name());
        json.writeEndObject();
    }

    private static void write(Chart.Series series, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeStringField("role", series.role().name());
        json.writeStringField("shape", series.shape().name());
        json.writeNumberField("axis", series.axis());
        numbers(json, "values", series.values(), DIGITS);
        json.writeEndObject();
    }

    private static void write(Chart.Mark mark, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("at");
        JsonNumbers.write(json, mark.at(), DIGITS + 3);
        json.writeStringField("kind", mark.kind());
        json.writeStringField("text", mark.text());
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String field, List<Double> values, int digits) throws IOException {
        json.writeArrayFieldStart(field);
        for (double value : values) {
            JsonNumbers.write(json, value, digits);
        }
        json.writeEndArray();
    }
}
