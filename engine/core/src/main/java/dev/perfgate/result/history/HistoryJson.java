package dev.perfgate.result.history;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonObject;
import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonTree;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricCatalogs;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.PlausibleFigures;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunReader;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a history as JSON, version {@value #VERSION}; fields that are not known are ignored, so that a later version may add some.
 * The figures of one metric stand together: {@code {"name": "response_time", …, "figures": {"mean": 5.2, "p95": 8.1}}}.
 */
public final class HistoryJson {
    /** The version that is written; every version up to it is read. */
    public static final int VERSION = 1;

    private HistoryJson() {}

    /** The line in UTF-8, with its end. */
    public static byte[] write(HistoryLine line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut out = new JsonOut(bytes, JsonLayout.LINE)) {
            out.document(() -> write(line, out));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a line.
     *
     * @param place what messages call the line
     * @throws DocumentException when it is none of a known version
     */
    public static HistoryLine read(byte[] line, String place) {
        JsonObject object = JsonTree.read(new ByteArrayInputStream(line), place);
        RunReader.checkVersion(object, place, VERSION);
        return object.has("decision") ? decision(object) : run(object, place);
    }

    private static void write(HistoryLine line, JsonOut out) throws IOException {
        out.whole("schema_version", VERSION);
        out.text("scenario", line.scenario());
        if (line instanceof PastRun run) {
            write(run, out);
        } else {
            write((HistoryDecision) line, out);
        }
    }

    private static void write(HistoryDecision decision, JsonOut out) throws IOException {
        out.word("decision", decision.kind());
        out.text("run", decision.run());
        out.text("at", decision.at().toString());
        out.text("by", decision.by());
        out.text("reason", decision.reason());
    }

    private static void write(PastRun run, JsonOut out) throws IOException {
        out.text("run", run.info().id());
        out.text("type", run.info().type());
        out.text("started", run.info().started().toString());
        out.text("ended", run.info().ended().toString());
        out.word("state", run.info().state());
        out.text("tool_version", run.info().toolVersion());
        out.text("revision", run.source().revision());
        out.text("branch", run.source().branch());
        out.text("cpu", run.conditions().cpuModel());
        out.text("label", run.conditions().label());
        out.text("host", run.conditions().host());
        out.text("workload", run.conditions().workload());
        out.texts("invalid", run.end().invalid());
        out.word("verdict", run.end().outcome());
        if (!run.end().undecided().isEmpty()) {
            out.texts("undecided", run.end().undecided());
        }
        out.objects("metrics", metrics(run.figures()), figures -> metric(figures, out));
    }

    private record MetricOf(String name, String scope, Unit unit, Direction direction) {}

    private static List<List<PastFigure>> metrics(List<PastFigure> figures) {
        Map<MetricOf, List<PastFigure>> metrics = new LinkedHashMap<>();
        for (PastFigure figure : figures) {
            MetricOf metric =
                    new MetricOf(figure.key().metric(), figure.key().scope(), figure.unit(), figure.direction());
            metrics.computeIfAbsent(metric, first -> new ArrayList<>()).add(figure);
        }
        return List.copyOf(metrics.values());
    }

    private static void metric(List<PastFigure> figures, JsonOut out) throws IOException {
        PastFigure first = figures.get(0);
        out.text("name", first.key().metric());
        out.text("scope", first.key().scope());
        out.text("unit", first.unit().symbol());
        out.word("direction", first.direction());
        out.object("figures", () -> {
            for (PastFigure figure : figures) {
                out.number(figure.key().statistic(), figure.value());
            }
        });
    }

    private static HistoryDecision decision(JsonObject line) {
        return new HistoryDecision(
                line.word("decision", HistoryDecision.Kind.class),
                line.text("scenario"),
                line.text("run"),
                line.instant("at"),
                line.text("by"),
                line.text("reason"));
    }

    private static PastRun run(JsonObject line, String place) {
        List<PastFigure> figures = new ArrayList<>();
        line.objects("metrics").forEach(metric -> figures(metric, figures));
        check(figures, place);
        return new PastRun(
                line.made("ended", () -> info(line)),
                new Source(line.text("revision"), line.text("branch")),
                new Conditions(line.text("cpu"), line.text("label"), line.text("host"), line.text("workload")),
                new End(
                        line.texts("invalid"),
                        line.word("verdict", Outcome.class),
                        line.has("undecided") ? line.texts("undecided") : List.of()),
                figures);
    }

    /** Every figure once, and none that no run can have. */
    private static void check(List<PastFigure> figures, String place) {
        Set<PastFigure.Key> keys = new HashSet<>();
        Map<String, Map<String, Double>> values = new HashMap<>();
        for (PastFigure figure : figures) {
            PastFigure.Key key = figure.key();
            if (!keys.add(key)) {
                throw new DocumentException(
                        place,
                        "'" + key.metric() + "' " + key.statistic() + " is there twice",
                        "the history was altered or damaged: restore it, or remove the line");
            }
            if (key.statistic().equals(PastFigure.SINGLE) || figure.value() < 0) {
                values.computeIfAbsent(key.scope(), scope -> new HashMap<>()).put(key.metric(), figure.value());
            }
        }
        PlausibleFigures.checkValues(values, place);
    }

    private static RunInfo info(JsonObject line) {
        return new RunInfo(
                line.text("run"),
                line.text("scenario"),
                line.text("type"),
                line.instant("started"),
                line.instant("ended"),
                line.word("state", RunState.class),
                line.text("tool_version"));
    }

    private static void figures(JsonObject metric, List<PastFigure> figures) {
        String name = metric.text("name");
        String scope = metric.text("scope");
        Unit unit = Unit.ofSymbol(metric.text("unit"))
                .orElseThrow(() -> metric.problem("unit", "is no unit that is known: '" + metric.text("unit") + "'"));
        Direction direction = MetricCatalogs.direction(metric);
        metric.object("figures")
                .allNumbers()
                .forEach((statistic, value) -> figures.add(
                        new PastFigure(new PastFigure.Key(name, scope, statistic), unit, direction, value)));
    }
}
