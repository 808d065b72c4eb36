package dev.perfgate.benchmarks.regression;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.report.png.Drawing;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The table as a picture: what a rule finds beside how often it cries wolf. */
final class TableChart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 480;

    private TableChart() {}

    /** What became of the picture. */
    static String draw(List<TableRow> rows, Path file) throws IOException {
        Drawing drawing = ChartPng.write(chart(rows), file, WIDTH, HEIGHT);
        return drawing instanceof Drawing.NotDrawn not ? not.reason() : "Drawn: " + file;
    }

    static Chart chart(List<TableRow> rows) {
        return new Chart(
                "rules",
                "False alarms, and steps of 5 % and 10 % found",
                new Chart.Horizontal.Bins(
                        "rule", rows.stream().map(row -> shortened(row.rule())).toList()),
                List.of(
                        new Axis("found", Unit.PERCENT, Scale.LINEAR),
                        new Axis("false alarms per 1000 builds", Unit.COUNT, Scale.LINEAR)),
                List.of(
                        series(
                                "5 % found",
                                Role.THIRD, 0, rows, row -> row.small().share()),
                        series(
                                "10 % found",
                                Role.FIRST, 0, rows, row -> row.middle().share()),
                        series("false alarms", Role.FAILURES, 1, rows, TableRow::quiet),
                        series("false alarms under stress", Role.SECOND, 1, rows, TableRow::stress)),
                List.of(),
                "");
    }

    private static Series series(
            String name, Role role, int axis, List<TableRow> rows, ToDoubleFunction<TableRow> value) {
        return new Series(
                name,
                role,
                Shape.BAR,
                axis,
                rows.stream().map(value::applyAsDouble).toList());
    }

    private static String shortened(String rule) {
        int comma = rule.startsWith("msr") ? -1 : rule.indexOf(',');
        return (comma < 0 ? rule : rule.substring(0, comma))
                .replace(" above the mean of 10", "")
                .replace("prediction ", "");
    }
}
