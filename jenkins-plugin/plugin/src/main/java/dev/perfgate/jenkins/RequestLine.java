package dev.perfgate.jenkins;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;

/** The figures of one request name, as text. */
public final class RequestLine {
    private static final Distribution NOTHING = Distribution.empty(Distribution.NANOS_AS_MILLIS);

    private final String name;
    private final List<Metric> metrics;
    private final Distribution response;

    /** @param scope the request's name; empty for all requests */
    RequestLine(String scope, List<Metric> metrics) {
        this.name = scope.isEmpty() ? Messages.of("RequestLine.total") : scope;
        this.metrics = List.copyOf(metrics);
        this.response = metric(LoadMetrics.RESPONSE_TIME)
                .map(Metric::detail)
                .filter(Metric.Detail.Distributed.class::isInstance)
                .map(detail -> ((Metric.Detail.Distributed) detail).distribution())
                .orElse(NOTHING);
    }

    public String getName() {
        return name;
    }

    public String getCount() {
        return text(LoadMetrics.REQUESTS);
    }

    public String getFailures() {
        return text(LoadMetrics.FAILURES);
    }

    public String getRate() {
        return text(LoadMetrics.RATE);
    }

    public String getMean() {
        return millis(response.mean());
    }

    public String getP50() {
        return millis(response.percentile(50));
    }

    public String getP95() {
        return millis(response.percentile(95));
    }

    public String getP99() {
        return millis(response.percentile(99));
    }

    public String getMax() {
        return millis(response.max());
    }

    private String text(MetricDefinition definition) {
        return definition.unit().format(metric(definition).map(Metric::value).orElse(Double.NaN));
    }

    private Optional<Metric> metric(MetricDefinition definition) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(definition.name()))
                .findFirst();
    }

    private static String millis(double value) {
        return Unit.MILLISECONDS.format(value);
    }
}
