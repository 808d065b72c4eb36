package dev.perfgate.benchmarks;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Metric.Detail.Distributed;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was measured beside the arithmetic. One request in five arrives while the server stands still, and they arrive evenly, so
 * that they wait evenly from 0 to 1000 ms. The slowest 1 % of all are the slowest 5 % of these, beyond 950 ms; the slowest 0.1 % are
 * their slowest 0.5 %, beyond 995 ms.
 */
final class StallTable {
    private record Row(String name, double percentile, double expectedMillis) {}

    private static final List<Row> ROWS =
            List.of(new Row("P99", 99, 950), new Row("P99.9", 99.9, 995), new Row("max", 100, 1000));

    private final Run run;

    StallTable(Run run) {
        this.run = run;
    }

    String text() {
        Distribution response = times(LoadMetrics.RESPONSE_TIME);
        Distribution service = times(LoadMetrics.SERVICE_TIME);
        String rows = ROWS.stream().map(row -> line(row, response, service)).collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "%,.0f requests, %,.0f failed, %,.0f iterations dropped%n%n%8s%14s%18s%12s%17s%n%s",
                value(LoadMetrics.REQUESTS),
                value(LoadMetrics.FAILURES),
                value(LoadMetrics.DROPPED),
                "",
                "expected ms",
                "response time ms",
                "deviation",
                "service time ms",
                rows);
    }

    private static String line(Row row, Distribution response, Distribution service) {
        double measured = response.percentile(row.percentile());
        return String.format(
                Locale.ROOT,
                "%8s%14.0f%18.1f%+10.2f %%%17.1f%n",
                row.name(),
                row.expectedMillis(),
                measured,
                (measured / row.expectedMillis() - 1) * 100,
                service.percentile(row.percentile()));
    }

    private double value(MetricDefinition definition) {
        return run.metric(definition).map(Metric::value).orElse(Double.NaN);
    }

    private Distribution times(MetricDefinition definition) {
        return run.metric(definition)
                .map(Metric::detail)
                .filter(Distributed.class::isInstance)
                .map(detail -> ((Distributed) detail).distribution())
                .orElseGet(() -> Distribution.empty(Distribution.NANOS_AS_MILLIS));
    }
}
