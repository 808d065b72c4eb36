package dev.perfgate.changes;

import dev.perfgate.analysis.Shift;
import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes each alarm as a line of JSON, ordered by series, then by run. */
public final class AlarmLines implements ChangeReport {
    private static final MathContext DIGITS = new MathContext(6);

    private final StringWriter lines = new StringWriter();

    @Override
    public void judged(Replayed series) {
        for (Shift alarm : series.alarms()) {
            try (JsonOut json = new JsonOut(lines, JsonLayout.LINE)) {
                json.document(() -> write(series.id(), alarm, json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lines are alarms, and nothing else. */
    @Override
    public void notJudged() {}

    private static void write(String id, Shift alarm, JsonOut json) throws IOException {
        json.text("id", id);
        json.whole("alarm", alarm.alarmedAt());
        json.whole("change", alarm.changedAt());
        if (Levels.isFromZero(alarm)) {
            json.nothing("shift");
        } else {
            json.number("shift", rounded(alarm.relativeShift()));
        }
        json.number("p", rounded(alarm.evidence().p()));
    }

    /** A chance may be so small that it is read better with an exponent. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** All lines so far, each ended by a line feed. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
