package dev.perfgate.result;

import java.util.List;

/**
 * Which metrics a run will have, as far as that is known before it.
 *
 * @param ofRun metrics of the run as a whole
 * @param ofParts metrics of each of its parts
 * @param parts the scopes it will have: request names
 * @param leftOut the scopes it could have, but that were left out of this run
 */
public record MetricOutline(
        List<MetricDefinition> ofRun, List<MetricDefinition> ofParts, List<String> parts, List<String> leftOut) {
    public MetricOutline {
        ofRun = List.copyOf(ofRun);
        ofParts = List.copyOf(ofParts);
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /** An outline of which nothing was left out. */
    public MetricOutline(List<MetricDefinition> ofRun, List<MetricDefinition> ofParts, List<String> parts) {
        this(ofRun, ofParts, parts, List.of());
    }

    /** The outline of a load that sends requests of these names. */
    public static MetricOutline ofLoad(List<String> requestNames, List<String> leftOut) {
        List<MetricDefinition> ofRequests = LoadMetrics.ALL.stream()
                .filter(metric -> !metric.equals(LoadMetrics.CONNECT_TIME) && !metric.equals(LoadMetrics.DROPPED))
                .toList();
        return new MetricOutline(LoadMetrics.ALL, ofRequests, requestNames, leftOut);
    }
}
