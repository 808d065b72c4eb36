package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.unit.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects figures for a short report of a comparison: all of the whole run, and the main ones of the requests whose p95 changed most.
 *
 * @param left how many requests are not among them
 */
public record ComparisonSelection(List<ComparedFigure> figures, int left) {
    private static final int MOST_REQUESTS = 20;
    private static final String RANKING = "p95";

    /** Which figures of a distribution people look at first. */
    private static final Set<String> STATISTICS = Set.of("p50", RANKING, "p99");

    public static ComparisonSelection of(RunComparison comparison) {
        Map<String, Double> requests = changeOfP95(comparison);
        Set<String> shown = new LinkedHashSet<>(requests.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_REQUESTS)
                .map(Map.Entry::getKey)
                .toList());
        List<ComparedFigure> figures = comparison.changes().stream()
                .filter(change -> change.ofWholeRun()
                        || !requests.containsKey(change.scope())
                        || (shown.contains(change.scope())
                                && isLookedAt(change)
                                && change.metric().unit() != Unit.COUNT))
                .map(ComparedFigure::new)
                .toList();
        return new ComparisonSelection(figures, requests.size() - shown.size());
    }

    /** Whether people look at it first. Of parts, counts tell less than shares, rates and times: they depend on the run's length. */
    public static boolean isLookedAt(FigureChange change) {
        return change.metric().is(MetricUse.HEADLINE)
                && (change.figure().isEmpty() || STATISTICS.contains(change.figure()));
    }

    /** How much each part's p95 changed, whichever way; a part that only one run has stands first. */
    private static Map<String, Double> changeOfP95(RunComparison comparison) {
        Map<String, Double> parts = new LinkedHashMap<>();
        Set<String> bases = comparison.changes().stream()
                .map(FigureChange::metric)
                .filter(metric -> metric.is(MetricUse.PRINCIPAL))
                .map(MetricDefinition::basis)
                .collect(Collectors.toSet());
        for (FigureChange change : comparison.changes()) {
            if (change.ofWholeRun()) {
                continue;
            }
            if (bases.contains(change.metric().name())) {
                boolean both = change.presence() == FigureChange.Presence.BOTH;
                parts.putIfAbsent(change.scope(), both ? 0 : Double.MAX_VALUE);
            }
            boolean ranks =
                    change.metric().is(MetricUse.PRINCIPAL) && change.figure().equals(RANKING);
            if (ranks && !Double.isNaN(change.relative())) {
                parts.merge(change.scope(), Math.abs(change.relative()), Math::max);
            }
        }
        return parts;
    }
}
