package dev.perfgate.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.trend.Trend.Course;
import dev.perfgate.trend.Trend.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads courses in one pass over the rows. */
final class TrendReader {
    private final Snapshot snapshot;
    private final TrendQuery query;
    private final String record;
    private final List<Line> lines = new ArrayList<>();

    private TrendReader(Snapshot snapshot, TrendQuery query) {
        this.snapshot = snapshot;
        this.query = query;
        this.record = FrameOut.kept(query.record());
        query.series().forEach(series -> line(series).ifPresent(lines::add));
    }

    static Trend read(
            Snapshot snapshot, TrendQuery query, BiFunction<String, String, List<HistoryDecision>> decisionsOf)
            throws IOException {
        TrendReader reader = new TrendReader(snapshot, query);
        snapshot.scan((row, at) -> reader.row(row));
        Map<String, List<HistoryDecision>> decisions = new TreeMap<>();
        for (Line line : reader.lines) {
            decisions.computeIfAbsent(line.figure.scenario(), scenario -> decisionsOf.apply(query.record(), scenario));
        }
        List<Course> courses = reader.lines.stream()
                .map(line -> reader.course(line, decisions.getOrDefault(line.figure.scenario(), List.of())))
                .toList();
        List<HistoryDecision> all = decisions.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(HistoryDecision::at))
                .toList();
        return new Trend(courses, all, snapshot.notes());
    }

    /** One series as it grows. */
    private static final class Line {
        private final TrendFigure figure;
        private final Map<Integer, TrendFigure> columns;
        private final Thinner thinner;
        private final ChangeWatch changes = new ChangeWatch();

        Line(TrendFigure figure, Map<Integer, TrendFigure> columns, int points) {
            this.figure = figure;
            this.columns = columns;
            this.thinner = new Thinner(points);
        }

        /** In the newest unit: a later version may have given the same figure in another one. */
        double value(TrendRow row) {
            for (Map.Entry<Integer, TrendFigure> column : columns.entrySet()) {
                double value = row.value(column.getKey());
                if (Double.isFinite(value)) {
                    return column.getValue().unit().to(figure.unit(), value);
                }
            }
            return Double.NaN;
        }
    }

    /** Empty when no result has had it. */
    private Optional<Line> line(TrendQuery.Series series) {
        Map<Integer, TrendFigure> columns = new HashMap<>();
        @Nullable TrendFigure newest = null;
        for (Map.Entry<Integer, TrendFigure> column :
                snapshot.dictionary().figures().entrySet()) {
            if (TrendQuery.Series.of(column.getValue()).equals(series)) {
                columns.put(column.getKey(), column.getValue());
                newest = column.getValue();
            }
        }
        if (newest == null) {
            return Optional.empty();
        }
        TrendFigure figure = newest;
        columns.values().removeIf(one -> one.unit().dimension() != figure.unit().dimension());
        return Optional.of(new Line(figure, columns, query.points()));
    }

    private void row(TrendRow row) {
        if (!row.isOf(record)) {
            return;
        }
        String scenario = row.scenario();
        @Nullable BuildRun facts = null;
        for (Line line : lines) {
            double value = line.figure.scenario().equals(scenario) ? line.value(row) : Double.NaN;
            if (Double.isFinite(value)) {
                facts = facts == null ? row.facts() : facts;
                if (isOfBranch(facts)) {
                    Point point = new Point(facts, value);
                    line.thinner.add(point);
                    line.changes.add(point);
                }
            }
        }
    }

    private boolean isOfBranch(BuildRun facts) {
        return query.branch()
                .map(branch -> facts.run().source().branch().equals(branch))
                .orElse(true);
    }

    private Course course(Line line, List<HistoryDecision> decisions) {
        TrendFigure figure = line.figure;
        return new Course(
                figure,
                line.thinner.count(),
                line.thinner.stretch(),
                line.thinner.points(),
                FigureLimit.of(snapshot.dictionary().limits(record, figure.scenario()), figure.key(), figure.unit()),
                line.changes.changes(figure.direction(), decisions));
    }
}
