package dev.perfgate.load;

import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.PartKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The metrics that a load of requests will have, as far as they are known beforehand. */
public final class LoadOutline {
    private static final List<MetricDefinition> DISTRIBUTIONS = List.of(
            LoadMetrics.RESPONSE_TIME,
            LoadMetrics.SERVICE_TIME,
            LoadMetrics.RESPONSE_TIME_OF_FAILED,
            LoadMetrics.RESPONSE_TIME_OF_ALL,
            LoadMetrics.CONNECT_TIME);

    private LoadOutline() {}

    /** The outline of a load that sends requests of these names, in these stages. */
    public static MetricOutline of(
            List<String> requestNames, List<String> leftOut, List<MetricOutline.PlannedStage> stages) {
        List<MetricDefinition> ofRequests = LoadMetrics.ALL.stream()
                .filter(metric -> metric.parts() != PartKind.NONE)
                .toList();
        List<String> series =
                Stream.of(LoadSeries.values()).map(LoadSeries::seriesName).toList();
        return new MetricOutline(LoadMetrics.ALL, ofRequests, requestNames, leftOut, stages, Optional.of(series))
                .withDistributions(DISTRIBUTIONS);
    }

    /** @param timeout after which the slowest request is given up */
    public static MetricOutline.Bounds bounds(Optional<Duration> lasting, Duration timeout) {
        return new MetricOutline.Bounds(
                lasting, Map.of(LoadMetrics.RESPONSE_TIME.name(), timeout, LoadMetrics.SERVICE_TIME.name(), timeout));
    }
}
