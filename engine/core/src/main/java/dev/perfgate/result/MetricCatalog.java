package dev.perfgate.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Well-known metrics and series, against which a gate's line is checked before any run; implementations are
 * found by {@link java.util.ServiceLoader}. All other names are right or wrong only beside an outline or a run.
 */
public interface MetricCatalog {
    /** In the order in which messages list them. */
    List<MetricDefinition> metrics();

    List<SeriesDefinition> series();

    /** What other tools call them. */
    List<MetricAlias> aliases();

    /** Names of metrics that count what belongs to one part of a run only: of all parts together there are no more than of the run. */
    default List<String> countedOnce() {
        return List.of();
    }

    /** Why these figures cannot be those of one run; none of {@link #metrics()} is below 0, that is checked of all. */
    default Optional<String> contradiction(PartFigures part) {
        return Optional.empty();
    }

    /**
     * The figures of one part of a run.
     *
     * @param values by metric; of a distribution its mean
     * @param counts of samples, by metric that has a distribution
     */
    record PartFigures(String scope, Map<String, Double> values, Map<String, Long> counts) {
        /** NaN where there is none. */
        public double value(String metric) {
            return values.getOrDefault(metric, Double.NaN);
        }
    }
}
