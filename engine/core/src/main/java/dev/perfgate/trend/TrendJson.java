package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.json.JsonLayout;
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
import java.util.Map;

/**
 * Courses as JSON for pages. What is said of a run stands once, in {@code runs}; a point of a series is {@code [index in runs, value]}.
 * Streams stay open.
 */
public final class TrendJson {
    private static final int SHORT_REVISION = 12;

    private final JsonOut json;
    private final Map<BuildRun.Key, Integer> places = new LinkedHashMap<>();

    private TrendJson(JsonOut json) {
        this.json = json;
    }

    /** One object. */
    public static void write(Trend trend, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out, JsonLayout.BARE)) {
            json.document(() -> new TrendJson(json).trend(trend));
        }
    }

    /** One object that names the figures among which a page lets choose. */
    public static void writeFigures(List<TrendFigure> figures, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out, JsonLayout.BARE)) {
            json.document(() -> json.objects("figures", figures, new TrendJson(json)::figure));
        }
    }

    private void trend(Trend trend) throws IOException {
        json.objects("runs", placed(trend), this::run);
        json.objects("series", trend.courses(), this::course);
        json.objects("decisions", trend.decisions(), this::decision);
        json.texts("notes", trend.notes());
    }

    /** Each run that is shown, once, in the order of their places. */
    private List<BuildRun> placed(Trend trend) {
        return shown(trend).stream()
                .filter(result -> places.putIfAbsent(result.key(), places.size()) == null)
                .toList();
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
        json.whole("build", result.build());
        json.whole("time", run.info().started().toEpochMilli());
        json.word("outcome", run.end().outcome());
        if (!run.counts()) {
            json.flag("counts", false);
        }
        json.text("revision", revision.substring(0, Math.min(SHORT_REVISION, revision.length())));
        json.text("branch", run.source().branch());
        json.text("run", run.info().id());
    }

    private void course(Course course) throws IOException {
        figure(course.figure());
        json.whole("builds", course.builds());
        json.whole("stretch", course.stretch());
        json.rows("points", course.points(), this::point);
        json.objects("limits", course.limits(), this::limit);
        json.whole("judged_runs", course.changes().runs());
        json.objects("changes", course.changes().found(), this::change);
    }

    private void point(Point point) throws IOException {
        json.whole(place(point.result()));
        json.compactNumber(point.value());
    }

    private void figure(TrendFigure figure) throws IOException {
        json.text("scenario", figure.scenario());
        json.text("metric", figure.key().metric());
        json.text("scope", figure.key().scope());
        json.text("statistic", figure.key().statistic());
        json.text("unit", figure.unit().symbol());
        json.word("direction", figure.direction());
    }

    private void limit(FigureLimit limit) throws IOException {
        json.compactNumber("value", limit.value());
        json.text("level", limit.level());
        json.text("gate", limit.gate());
    }

    private void change(LevelChange change) throws IOException {
        json.text("kind", change.worse() ? "regression" : "improvement");
        json.whole("before", place(change.before()));
        json.whole("at", place(change.at()));
        json.whole("alarmed", place(change.alarmed()));
        json.compactNumber("old_level", change.shift().oldLevel());
        json.compactNumber("relative", change.shift().relativeShift());
        json.compactNumber("relative_low", change.shift().interval().low());
        json.compactNumber("relative_high", change.shift().interval().high());
        json.text("from_revision", change.before().run().source().revision());
        json.text("to_revision", change.at().run().source().revision());
    }

    private void decision(HistoryDecision decision) throws IOException {
        json.word("kind", decision.kind());
        json.text("scenario", decision.scenario());
        json.text("run", decision.run());
        json.whole("time", decision.at().toEpochMilli());
        json.text("by", decision.by());
        json.text("reason", decision.reason());
    }

    private int place(BuildRun result) {
        return places.getOrDefault(result.key(), -1);
    }
}
