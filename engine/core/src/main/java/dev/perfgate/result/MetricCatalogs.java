package dev.perfgate.result;

import dev.perfgate.json.JsonObject;
import java.util.List;
import java.util.Locale;
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

    /**
     * Whether a file that says which way a well-known metric gets better says so rightly: a file in which less throughput were better
     * would turn every judgement round.
     *
     * @param holder of the metric's name and direction
     * @throws dev.perfgate.json.DocumentException when the catalog says otherwise
     */
    public static Direction direction(JsonObject holder) {
        Direction said = holder.word("direction", Direction.class);
        metric(holder.text("name")).filter(known -> known.direction() != said).ifPresent(known -> {
            throw holder.problem(
                    "direction",
                    "must be " + word(known.direction()) + " for '" + known.name() + "', but is " + word(said));
        });
        return said;
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
