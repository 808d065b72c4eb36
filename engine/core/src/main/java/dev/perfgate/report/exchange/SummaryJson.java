package dev.perfgate.report.exchange;

import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
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
        try (JsonOut json = new JsonOut(out, JsonLayout.SPACED)) {
            json.document(() -> write(run, json));
        }
    }

    private static void write(Run run, JsonOut json) throws IOException {
        json.roundedNumber("duration_s", Durations.toSeconds(run.info().duration()), DIGITS);
        json.flag("valid", run.validity().valid());
        for (Metric metric : run.measurements().metrics()) {
            if (metric.ofWholeRun()) {
                write(metric, json);
            }
        }
    }

    private static void write(Metric metric, JsonOut json) throws IOException {
        if (!(metric.detail() instanceof Metric.Detail.Distributed distributed)) {
            json.roundedNumber(metric.name(), metric.value(), DIGITS);
            return;
        }
        String unit = metric.definition().unit().symbol().toLowerCase(Locale.ROOT);
        json.object(metric.name() + "_" + unit, () -> {
            for (TimeFigure figure : TimeFigure.values()) {
                json.roundedNumber(figure.label(), figure.of(distributed.distribution()), DIGITS);
            }
        });
    }
}
