package dev.perfgate.report.model;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** How the distributed metrics of the whole run spread, a metric a row: of a command's wall time, of its peak memory. */
public record DistributionTable(List<Row> rows) {
    private static final List<String> HEAD = List.of("", "mean", "std dev", "min", "p50", "p95", "max");

    public DistributionTable {
        rows = List.copyOf(rows);
    }

    record Row(MetricDefinition metric, Distribution values) {
        List<String> cells() {
            Unit unit = metric.unit();
            return List.of(
                    metric.label(),
                    unit.format(values.mean()),
                    unit.format(values.standardDeviation()),
                    unit.format(values.min()),
                    unit.format(values.percentile(50)),
                    unit.format(values.percentile(95)),
                    unit.format(values.max()));
        }
    }

    public static DistributionTable of(Run run) {
        List<Row> rows = new ArrayList<>();
        for (Metric metric : run.measurements().metrics()) {
            if (metric.ofWholeRun()
                    && metric.detail() instanceof Metric.Detail.Distributed distributed
                    && distributed.distribution().count() > 0) {
                rows.add(new Row(metric.definition(), distributed.distribution()));
            }
        }
        return new DistributionTable(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean shows(MetricDefinition metric) {
        return rows.stream().anyMatch(row -> row.metric().name().equals(metric.name()));
    }

    /** Head and rows as texts. */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> cells.add(row.cells()));
        return cells;
    }
}
