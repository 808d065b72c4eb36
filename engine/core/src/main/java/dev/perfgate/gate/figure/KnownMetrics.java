package dev.perfgate.gate.figure;

import dev.perfgate.result.MetricAlias;
import dev.perfgate.result.MetricCatalogs;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.unit.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The metrics that a gate's line can be checked against before any run. Other names are right or wrong only beside a run. */
public final class KnownMetrics {
    private KnownMetrics() {}

    /** What is followed second by second while a run goes on. */
    static Stream<SeriesDefinition> live() {
        return MetricCatalogs.series().filter(SeriesDefinition::live);
    }

    /** The well-known metric of that name or label, however its words are joined: "error rate", "error_rate". */
    public static Optional<MetricDefinition> find(String name) {
        return MetricCatalogs.metrics()
                .filter(definition -> names(definition, name))
                .findFirst();
    }

    public static boolean names(MetricDefinition definition, String name) {
        String wanted = joined(name);
        return wanted.equals(joined(definition.name())) || wanted.equals(joined(definition.label()));
    }

    public static List<String> allNames() {
        return MetricCatalogs.metrics().map(MetricDefinition::name).toList();
    }

    /** Whether the metric is recorded as a whole distribution: of the well-known ones, the times are. */
    public static boolean distributed(MetricDefinition known) {
        return known.unit().dimension() == Dimension.TIME;
    }

    /** What a statistic means that names no metric, in runs that have one of these. */
    static Stream<MetricDefinition> principals() {
        return MetricCatalogs.metrics().filter(metric -> metric.is(MetricUse.PRINCIPAL));
    }

    /**
     * Whether a statistic that names no metric may mean the one of that name: of runs without a well-known principal metric, their
     * own is meant, which no well-known metric is.
     */
    public static boolean mayBePrincipal(String name) {
        return find(name).map(known -> known.is(MetricUse.PRINCIPAL)).orElse(true);
    }

    /** What a word of another tool stands for; empty when no metric has its place here. */
    public static Optional<MetricDefinition> called(MetricAlias.Dialect dialect, String word, String of) {
        return aliases(dialect)
                .filter(alias -> alias.word().equals(word) && alias.of().equals(of))
                .map(MetricAlias::metric)
                .findFirst();
    }

    /** What another tool has words for. */
    public static Stream<MetricAlias> aliases(MetricAlias.Dialect dialect) {
        return MetricCatalogs.aliases().filter(alias -> alias.dialect() == dialect);
    }

    /** The well-known metrics that are taken for this. */
    static List<MetricDefinition> of(MetricUse use) {
        return MetricCatalogs.metrics().filter(definition -> definition.is(use)).toList();
    }

    /** Whether a metric is taken for this; a file of another tool, or of an earlier version, need not say so of a well-known one. */
    static boolean is(String metric, MetricUse use) {
        return MetricCatalogs.metrics()
                .anyMatch(known -> known.is(use) && known.name().equals(metric));
    }

    public static String joined(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }
}
