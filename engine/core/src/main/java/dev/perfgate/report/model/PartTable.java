package dev.perfgate.report.model;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of parts of a run: of levels, of containers, of single repetitions; beside a load, of what is monitored. Parts with the same
 * first metric share a table.
 */
public record PartTable(List<MetricDefinition> columns, List<Row> rows) {
    public PartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A part's figures by the names of their metrics. */
    record Row(String part, Map<String, Double> values) {
        double value(MetricDefinition column) {
            return values.getOrDefault(column.name(), Double.NaN);
        }
    }

    /** In the run's order, but for the parts that have a table of their own. */
    public static List<PartTable> of(Run run) {
        Map<String, List<List<Metric>>> byFirst = new LinkedHashMap<>();
        for (List<Metric> part : parts(run)) {
            byFirst.computeIfAbsent(part.get(0).name(), name -> new ArrayList<>())
                    .add(part);
        }
        return byFirst.values().stream().map(PartTable::table).toList();
    }

    private static List<List<Metric>> parts(Run run) {
        PartKind shown = RunPresentation.of(run).parts();
        Map<String, List<Metric>> scopes = new LinkedHashMap<>();
        for (Metric metric : run.measurements().metrics()) {
            if (!metric.ofWholeRun() && !isShown(metric.definition(), shown)) {
                scopes.computeIfAbsent(metric.scope(), scope -> new ArrayList<>())
                        .add(metric);
            }
        }
        return List.copyOf(scopes.values());
    }

    private static boolean isShown(MetricDefinition metric, PartKind shown) {
        return shown != PartKind.NONE && metric.parts() == shown;
    }

    private static PartTable table(List<List<Metric>> parts) {
        Map<String, MetricDefinition> columns = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (List<Metric> part : parts) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (Metric metric : part) {
                columns.putIfAbsent(metric.name(), metric.definition());
                values.put(metric.name(), metric.value());
            }
            rows.add(new Row(part.get(0).scope(), values));
        }
        return new PartTable(List.copyOf(columns.values()), rows);
    }

    /** What its first column is, as a heading: "Work units". */
    public String title() {
        return ShortText.capital(columns.get(0).label());
    }

    /** Head and rows as texts; the first cell of each is the part's name. */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(column -> head.add(column.label()));
        cells.add(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.part()));
            columns.forEach(column -> line.add(column.unit().format(row.value(column))));
            cells.add(line);
        }
        return cells;
    }
}
