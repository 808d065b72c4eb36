package dev.perfgate.analysis.comparison;

import dev.perfgate.analysis.comparison.FigureChange.Presence;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs the figures of two runs: what only one of them has is kept, too. */
final class FigureChanges {
    private static final Map<String, Double> PERCENTILES = percentiles();

    /** Which metric of which part of a run. */
    private record Key(String scope, String metric) {}

    private FigureChanges() {}

    private static Map<String, Double> percentiles() {
        Map<String, Double> percentiles = new LinkedHashMap<>();
        percentiles.put("p50", 50.0);
        percentiles.put("p90", 90.0);
        percentiles.put("p95", 95.0);
        percentiles.put("p99", 99.0);
        percentiles.put("p99.9", 99.9);
        percentiles.put("max", 100.0);
        return percentiles;
    }

    /** The whole run first, then each part in the candidate's order, at last those that only the baseline has. */
    static List<FigureChange> between(Run baseline, Run candidate) {
        Map<Key, Metric> before = metrics(baseline);
        Map<Key, Metric> after = metrics(candidate);
        Set<Key> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<String> scopes = keys.stream().map(Key::scope).distinct().toList();
        List<FigureChange> changes = new ArrayList<>();
        keys.stream()
                .sorted(Comparator.comparingInt(key -> key.scope().isEmpty() ? -1 : scopes.indexOf(key.scope())))
                .forEach(key -> addChanges(before.get(key), after.get(key), changes));
        return changes;
    }

    private static Map<Key, Metric> metrics(Run run) {
        Map<Key, Metric> metrics = new LinkedHashMap<>();
        run.measurements().metrics().forEach(metric -> metrics.put(new Key(metric.scope(), metric.name()), metric));
        return metrics;
    }

    private static void addChanges(@Nullable Metric before, @Nullable Metric after, List<FigureChange> changes) {
        Map<String, Double> was = figures(before);
        Map<String, Double> is = figures(after);
        Metric any = after != null ? after : before;
        if (any == null) {
            return;
        }
        Presence presence =
                before == null ? Presence.ONLY_CANDIDATE : after == null ? Presence.ONLY_BASELINE : Presence.BOTH;
        Set<String> figures = new LinkedHashSet<>(is.keySet());
        figures.addAll(was.keySet());
        for (String figure : figures) {
            changes.add(change(
                    any,
                    figure,
                    inUnitOf(any, before, was.getOrDefault(figure, Double.NaN)),
                    is.getOrDefault(figure, Double.NaN),
                    presence));
        }
    }

    private static FigureChange change(Metric metric, String figure, double before, double after, Presence presence) {
        MetricDefinition definition = metric.definition();
        Assessment assessment = Assessment.of(definition, before, after, !figure.isEmpty());
        return new FigureChange(definition, metric.scope(), figure, before, after, presence, assessment);
    }

    /** Another version may have measured in another unit; figures of other dimensions are not comparable at all. */
    private static double inUnitOf(Metric shown, @Nullable Metric metric, double value) {
        if (metric == null || metric.definition().unit() == shown.definition().unit()) {
            return value;
        }
        boolean comparable = metric.definition().unit().dimension()
                == shown.definition().unit().dimension();
        return comparable ? metric.definition().unit().to(shown.definition().unit(), value) : Double.NaN;
    }

    private static Map<String, Double> figures(@Nullable Metric metric) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (metric != null && metric.detail() instanceof Metric.Detail.Distributed distributed) {
            Distribution values = distributed.distribution();
            figures.put("mean", values.mean());
            PERCENTILES.forEach((name, percentile) -> figures.put(name, values.percentile(percentile)));
        } else if (metric != null) {
            figures.put("", metric.value());
        }
        return figures;
    }
}
