package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.Change;
import dev.perfgate.analysis.comparison.Comparison;
import dev.perfgate.load.LoadMetrics;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a comparison that a short report shows: all of the whole run, and of the requests whose p95 changed most the ones
 * that people look at first.
 *
 * @param left how many requests are not among them
 */
public record ComparisonSelection(List<ComparedFigure> figures, int left) {
    private static final int MOST_REQUESTS = 20;
    private static final Set<String> OF_REQUESTS =
            Set.of("error rate", "rate", "response time p50", "response time p95", "response time p99");

    public static ComparisonSelection of(Comparison comparison) {
        Map<String, Double> requests = changeOfP95(comparison);
        Set<String> shown = new LinkedHashSet<>(requests.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_REQUESTS)
                .map(Map.Entry::getKey)
                .toList());
        List<ComparedFigure> figures = comparison.changes().stream()
                .filter(change -> change.ofWholeRun()
                        || !requests.containsKey(change.scope())
                        || (shown.contains(change.scope()) && OF_REQUESTS.contains(change.label())))
                .map(ComparedFigure::new)
                .toList();
        return new ComparisonSelection(figures, requests.size() - shown.size());
    }

    /** How much each request's p95 changed, whichever way; a request that only one run has stands first. */
    private static Map<String, Double> changeOfP95(Comparison comparison) {
        Map<String, Double> requests = new LinkedHashMap<>();
        for (Change change : comparison.changes()) {
            if (change.ofWholeRun()) {
                continue;
            }
            if (change.metric().name().equals(LoadMetrics.REQUESTS.name())) {
                boolean both = change.presence() == Change.Presence.BOTH;
                requests.putIfAbsent(change.scope(), both ? 0 : Double.MAX_VALUE);
            }
            boolean p95 = change.label().equals("response time p95") && !Double.isNaN(change.relative());
            if (p95) {
                requests.merge(change.scope(), Math.abs(change.relative()), Math::max);
            }
        }
        return requests;
    }
}
