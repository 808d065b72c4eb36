package dev.perfgate.report.model;

import dev.perfgate.report.model.Chart.Axis;
import dev.perfgate.report.model.Chart.Horizontal;
import dev.perfgate.report.model.Chart.Role;
import dev.perfgate.report.model.Chart.Scale;
import dev.perfgate.report.model.Chart.Series;
import dev.perfgate.report.model.Chart.Shape;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.List;

/** The first figure of each table of parts as bars: work units by utilisation, for example. */
final class PartCharts {
    private static final int MOST_CHARTS = 3;
    private static final int FEWEST_BARS = 2;

    private PartCharts() {}

    static List<Chart> of(Run run) {
        List<Chart> charts = new ArrayList<>();
        for (PartTable table : PartTable.of(run)) {
            if (table.rows().size() >= FEWEST_BARS && charts.size() < MOST_CHARTS) {
                charts.add(chart("parts-" + (charts.size() + 1), table));
            }
        }
        return charts;
    }

    private static Chart chart(String id, PartTable table) {
        MetricDefinition figure = table.columns().get(0);
        List<Double> values =
                table.rows().stream().map(row -> row.value(figure)).toList();
        return new Chart(
                id,
                table.title(),
                new Horizontal.Bins(
                        "", table.rows().stream().map(PartTable.Row::part).toList()),
                List.of(new Axis(figure.label(), figure.unit(), Scale.LINEAR)),
                List.of(new Series(figure.label(), Role.FIRST, Shape.BAR, 0, values)),
                List.of(),
                figure.definition());
    }
}
