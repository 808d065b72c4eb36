package dev.perfgate.trend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.json.JsonOut;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.trend.Trend.Course;
import dev.perfgate.trend.Trend.LevelChange;
import dev.perfgate.trend.Trend.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Courses as JSON for pages. What is said of a run stands once, in {@code runs}; a point of a series is {@code [index in runs, value]}.
 * Streams stay open.
 */
public final class TrendJson {
    private static final int SHORT_REVISION = 12;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Map<BuildRun.Key, Integer> places = new LinkedHashMap<>();

    private TrendJson(JsonGenerator json) {
        this.json = json;
    }

    /** One object. */
    public static void write(Trend trend, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new TrendJson(json).trend(trend);
        }
    }

    /** One object that names the figures among which a page lets choose. */
    public static void writeFigures(List<TrendFigure> figures, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("figures");
            TrendJson writer = new TrendJson(json);
            for (TrendFigure figure : figures) {
                json.writeStartObject();
                writer.figure(figure);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void trend(Trend trend) throws IOException {
        json.writeStartObject();
        runs(trend);
        json.writeArrayFieldStart("series");
        for (Course course : trend.courses()) {
            course(course);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (HistoryDecision decision : trend.decisions()) {
            decision(decision);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : trend.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void runs(Trend trend) throws IOException {
        json.writeArrayFieldStart("runs");
        for (BuildRun result : shown(trend)) {
            if (places.putIfAbsent(result.key(), places.size()) == null) {
                run(result);
            }
        }
        json.writeEndArray();
    }

    private static List<BuildRun> shown(Trend trend) {
        List<BuildRun> shown = new ArrayList<>();
        for (Course course : trend.courses()) {
            course.points().forEach(point -> shown.add(point.result()));
            for (LevelChange change : course.changes().found()) {
                shown.addAll(List.of(change.before(), change.at(), change.alarmed()));
            }
        }
        return shown;
    }

    private void run(BuildRun result) throws IOException {
        PastRun run = result.run();
        String revision = run.source().revision();
        json.writeStartObject();
        json.writeNumberField("build", result.build());
        json.writeNumberField("time", run.info().started().toEpochMilli());
        word("outcome", run.end().outcome());
        if (!run.counts()) {
            json.writeBooleanField("counts", false);
        }
        json.writeStringField("revision", revision.substring(0, Math.min(SHORT_REVISION, revision.length())));
        json.writeStringField("branch", run.source().branch());
        json.writeStringField("run", run.info().id());
        json.writeEndObject();
    }

    private void course(Course course) throws IOException {
        json.writeStartObject();
        figure(course.figure());
        json.writeNumberField("builds", course.builds());
        json.writeNumberField("stretch", course.stretch());
        json.writeArrayFieldStart("points");
        for (Point point : course.points()) {
            json.writeStartArray();
            json.writeNumber(place(point.result()));
            number(point.value());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("limits");
        for (FigureLimit limit : course.limits()) {
            limit(limit);
        }
        json.writeEndArray();
        json.writeNumberField("judged_runs", course.changes().runs());
        json.writeArrayFieldStart("changes");
        for (LevelChange change : course.changes().found()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(TrendFigure figure) throws IOException {
        json.writeStringField("scenario", figure.scenario());
        json.writeStringField("metric", figure.key().metric());
        json.writeStringField("scope", figure.key().scope());
        json.writeStringField("statistic", figure.key().statistic());
        json.writeStringField("unit", figure.unit().symbol());
        word("direction", figure.direction());
    }

    private void limit(FigureLimit limit) throws IOException {
        json.writeStartObject();
        number("value", limit.value());
        json.writeStringField("level", limit.level());
        json.writeStringField("gate", limit.gate());
        json.writeEndObject();
    }

    private void change(LevelChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.worse() ? "regression" : "improvement");
        json.writeNumberField("before", place(change.before()));
        json.writeNumberField("at", place(change.at()));
        json.writeNumberField("alarmed", place(change.alarmed()));
        number("old_level", change.shift().oldLevel());
        number("relative", change.shift().relativeShift());
        number("relative_low", change.shift().interval().low());
        number("relative_high", change.shift().interval().high());
        json.writeStringField("from_revision", change.before().run().source().revision());
        json.writeStringField("to_revision", change.at().run().source().revision());
        json.writeEndObject();
    }

    private void decision(HistoryDecision decision) throws IOException {
        json.writeStartObject();
        word("kind", decision.kind());
        json.writeStringField("scenario", decision.scenario());
        json.writeStringField("run", decision.run());
        json.writeNumberField("time", decision.at().toEpochMilli());
        json.writeStringField("by", decision.by());
        json.writeStringField("reason", decision.reason());
        json.writeEndObject();
    }

    private int place(BuildRun result) {
        return places.getOrDefault(result.key(), -1);
    }

    private void word(String field, Enum<?> constant) throws IOException {
        json.writeStringField(field, constant.name().toLowerCase(Locale.ROOT));
    }

    private void number(String field, double value) throws IOException {
        json.writeFieldName(field);
        number(value);
    }

    private void number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(JsonOut.compact(value));
        }
    }
}
