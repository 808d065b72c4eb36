package dev.perfgate.report.model;

import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.PartKind;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of parts of a run that are no requests: of levels, of containers, of single repetitions; beside a load, of what is monitored. Parts with the same first metric
 * share a table.
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

    /** Whether a run consists of something else than requests. */
    public static boolean instead(Run run) {
        List<Metric> metrics = run.measurements().metrics();
        return !metrics.isEmpty()
                && metrics.stream().noneMatch(metric -> metric.definition().parts() == PartKind.REQUEST);
    }

    /** In the run's order; requests have a table of their own. */
    public static List<PartTable> of(Run run) {
        Map<String, List<List<Metric>>> byFirst = new LinkedHashMap<>();
        for (List<Metric> part : parts(run)) {
            byFirst.computeIfAbsent(part.get(0).name(), name -> new ArrayList<>())
                    .add(part);
        }
        return byFirst.values().stream().map(PartTable::table).toList();
    }

    private static List<List<Metric>> parts(Run run) {
        Map<String, List<Metric>> scopes = new LinkedHashMap<>();
        for (Metric metric : run.measurements().metrics()) {
            if (!metric.ofWholeRun() && metric.definition().parts() != PartKind.REQUEST) {
                scopes.computeIfAbsent(metric.scope(), scope -> new ArrayList<>())
                        .add(metric);
            }
        }
        return List.copyOf(scopes.values());
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
        String label = columns.get(0).label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
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

    /** The first figures of the whole run. */
    public static List<Metric> keyFigures(Run run, int most) {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.ofWholeRun() && !Double.isNaN(metric.value()))
                .limit(most)
                .toList();
    }

    /** The same in a line: "units per s 1,500/s, …". */
    public static String keyFigureLine(Run run, int most) {
        return keyFigures(run, most).stream()
                .map(metric -> metric.definition().label() + " " + text(metric))
                .collect(Collectors.joining(", "));
    }

    public static String text(Metric metric) {
        return metric.definition().unit().format(metric.value());
    }
}
