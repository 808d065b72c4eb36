package dev.perfgate.result;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Everything that is well known, of all catalogs. */
public final class MetricCatalogs {
    private static final List<MetricCatalog> ALL =
            ServiceLoader.load(MetricCatalog.class, MetricCatalog.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private MetricCatalogs() {}

    public static Stream<MetricDefinition> metrics() {
        return ALL.stream().flatMap(catalog -> catalog.metrics().stream());
    }

    public static Stream<SeriesDefinition> series() {
        return ALL.stream().flatMap(catalog -> catalog.series().stream());
    }

    public static Stream<MetricAlias> aliases() {
        return ALL.stream().flatMap(catalog -> catalog.aliases().stream());
    }

    /** The metric of exactly that name in files. */
    static Optional<MetricDefinition> metric(String name) {
        return metrics().filter(metric -> metric.name().equals(name)).findFirst();
    }
}
