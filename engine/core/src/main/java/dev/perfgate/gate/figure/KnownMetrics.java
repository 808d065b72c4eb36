package dev.perfgate.gate.figure;

import dev.perfgate.result.MetricCatalog;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The metrics that a gate's line can be checked against before any run. Other names are right or wrong only beside a run. */
public final class KnownMetrics {
    private static final List<MetricCatalog> CATALOGS =
            ServiceLoader.load(MetricCatalog.class, MetricCatalog.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private KnownMetrics() {}

    private static Stream<MetricDefinition> all() {
        return CATALOGS.stream().flatMap(catalog -> catalog.metrics().stream());
    }

    /** What is followed second by second while a run goes on. */
    static Stream<SeriesDefinition> live() {
        return CATALOGS.stream().flatMap(catalog -> catalog.series().stream()).filter(SeriesDefinition::live);
    }

    /** The well-known metric of that name or label, however its words are joined: "error rate", "error_rate". */
    public static Optional<MetricDefinition> find(String name) {
        return all().filter(definition -> names(definition, name)).findFirst();
    }

    public static boolean names(MetricDefinition definition, String name) {
        String wanted = joined(name);
        return wanted.equals(joined(definition.name())) || wanted.equals(joined(definition.label()));
    }

    public static List<String> allNames() {
        return all().map(MetricDefinition::name).toList();
    }

    /** Whether the metric is recorded as a whole distribution: of the well-known ones, the times are. */
    public static boolean distributed(MetricDefinition known) {
        return known.unit().dimension() == Dimension.TIME;
    }

    /** Whether the metric says nothing when what it is made of was never counted: when no request was made. */
    static boolean needsRequests(MetricDefinition definition) {
        return !definition.basis().isEmpty();
    }

    public static String joined(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }
}
