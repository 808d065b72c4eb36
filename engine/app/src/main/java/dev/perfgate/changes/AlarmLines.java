package dev.perfgate.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perfgate.analysis.Shift;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes each alarm as a line of JSON, ordered by series, then by run. */
public final class AlarmLines implements ChangeReport {
    private static final JsonFactory FORMAT = new JsonFactory();
    private static final MathContext DIGITS = new MathContext(6);

    private final StringWriter lines = new StringWriter();

    @Override
    public void judged(Replayed series) {
        for (Shift alarm : series.alarms()) {
            try (JsonGenerator json = FORMAT.createGenerator(lines)) {
                write(series.id(), alarm, json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.append('\n');
        }
    }

    /** Lines are alarms, and nothing else. */
    @Override
    public void notJudged() {}

    private static void write(String id, Shift alarm, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeNumberField("alarm", alarm.alarmedAt());
        json.writeNumberField("change", alarm.changedAt());
        if (Levels.isFromZero(alarm)) {
            json.writeNullField("shift");
        } else {
            json.writeNumberField("shift", rounded(alarm.relativeShift()));
        }
        json.writeNumberField("p", rounded(alarm.evidence().p()));
        json.writeEndObject();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** All lines so far, each ended by a line feed. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
