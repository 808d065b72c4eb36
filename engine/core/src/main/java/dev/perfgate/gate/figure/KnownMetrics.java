package dev.perfgate.gate.figure;

import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.unit.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The metrics that a gate's line can be checked against before any run. Other names are right or wrong only beside a run. */
public final class KnownMetrics {
    private KnownMetrics() {}

    /** The well-known metric of that name or label, however its words are joined: "error rate", "error_rate". */
    public static Optional<MetricDefinition> find(String name) {
        return LoadMetrics.ALL.stream()
                .filter(definition -> names(definition, name))
                .findFirst();
    }

    public static boolean names(MetricDefinition definition, String name) {
        String wanted = joined(name);
        return wanted.equals(joined(definition.name())) || wanted.equals(joined(definition.label()));
    }

    public static List<String> allNames() {
        return LoadMetrics.ALL.stream().map(MetricDefinition::name).toList();
    }

    /** Whether the metric is recorded as a whole distribution: of the well-known ones, the times are. */
    public static boolean distributed(MetricDefinition known) {
        return known.unit().dimension() == Dimension.TIME;
    }

    /** Whether the metric says nothing when no request was made. */
    static boolean needsRequests(MetricDefinition definition) {
        String name = definition.name();
        return !name.equals(LoadMetrics.REQUESTS.name()) && allNames().contains(name);
    }

    public static String joined(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }
}
