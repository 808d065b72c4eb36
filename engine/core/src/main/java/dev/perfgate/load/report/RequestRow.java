package dev.perfgate.load.report;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one request name, or of all; NaN and empty distributions where nothing was measured. */
public record RequestRow(
        String name,
        double count,
        double failures,
        double errorRate,
        double rate,
        Distribution response,
        Distribution service) {

    private static final Distribution NOTHING = Distribution.empty(Distribution.NANOS_AS_MILLIS);

    public static RequestRow total(Run run) {
        return of("total", byName(run).getOrDefault("", Map.of()));
    }

    /** One row a request name, in the run's order. */
    public static List<RequestRow> named(Run run) {
        List<RequestRow> rows = new ArrayList<>();
        byName(run).forEach((scope, metrics) -> {
            if (!scope.isEmpty() && metrics.containsKey(LoadMetrics.REQUESTS.name())) {
                rows.add(of(scope, metrics));
            }
        });
        return rows;
    }

    private static Map<String, Map<String, Metric>> byName(Run run) {
        Map<String, Map<String, Metric>> scopes = new LinkedHashMap<>();
        for (Metric metric : run.measurements().metrics()) {
            scopes.computeIfAbsent(metric.scope(), scope -> new LinkedHashMap<>())
                    .put(metric.name(), metric);
        }
        return scopes;
    }

    private static RequestRow of(String name, Map<String, Metric> metrics) {
        return new RequestRow(
                name,
                value(metrics, LoadMetrics.REQUESTS),
                value(metrics, LoadMetrics.FAILURES),
                value(metrics, LoadMetrics.ERROR_RATE),
                value(metrics, LoadMetrics.RATE),
                distribution(metrics, LoadMetrics.RESPONSE_TIME),
                distribution(metrics, LoadMetrics.SERVICE_TIME));
    }

    private static double value(Map<String, Metric> metrics, MetricDefinition definition) {
        Metric metric = metrics.get(definition.name());
        return metric == null ? Double.NaN : metric.value();
    }

    private static Distribution distribution(Map<String, Metric> metrics, MetricDefinition definition) {
        Metric metric = metrics.get(definition.name());
        return metric != null && metric.detail() instanceof Metric.Detail.Distributed distributed
                ? distributed.distribution()
                : NOTHING;
    }
}
