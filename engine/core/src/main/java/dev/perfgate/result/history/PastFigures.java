package dev.perfgate.result.history;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which figures of a run its history keeps: of a distribution not the whole, but what gates ask for. */
public final class PastFigures {
    /** Kept of every distribution, whatever the gates of the day: a gate that comes later finds its history. */
    private static final List<Double> RANKS = List.of(50.0, 75.0, 90.0, 95.0, 99.0, 99.9);

    private PastFigures() {}

    /** @param ranks further percentiles, from 0 to 100 */
    public static List<PastFigure> of(Run run, Set<Double> ranks) {
        List<PastFigure> figures = new ArrayList<>();
        for (Metric metric : run.measurements().metrics()) {
            if (metric.detail() instanceof Metric.Detail.Distributed detail) {
                distributed(metric, detail.distribution(), ranks, figures);
            } else {
                figures.add(figure(metric, PastFigure.SINGLE, metric.value()));
            }
        }
        return figures;
    }

    /** What the history calls a percentile: "p95", "p99.9". */
    public static String percentile(double rank) {
        return "p" + BigDecimal.valueOf(rank).stripTrailingZeros().toPlainString();
    }

    /** The percentiles that verdicts are on. */
    public static Set<Double> ranks(List<Verdict> verdicts) {
        Set<Double> ranks = new HashSet<>();
        for (Verdict verdict : verdicts) {
            verdict.actual()
                    .flatMap(actual -> rank(actual.figure().statistic()))
                    .ifPresent(ranks::add);
        }
        return ranks;
    }

    /** Of what {@link #percentile} wrote; empty of any other figure. */
    private static Optional<Double> rank(String statistic) {
        if (!statistic.startsWith("p")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(statistic.substring(1))).filter(rank -> rank >= 0 && rank <= 100);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void distributed(Metric metric, Distribution of, Set<Double> ranks, List<PastFigure> figures) {
        if (of.count() == 0) {
            return;
        }
        figures.add(figure(metric, "mean", of.mean()));
        figures.add(figure(metric, "min", of.min()));
        Set<Double> wanted = new TreeSet<>(RANKS);
        wanted.addAll(ranks);
        wanted.forEach(rank -> figures.add(figure(metric, percentile(rank), of.percentile(rank))));
        figures.add(figure(metric, "max", of.max()));
    }

    private static PastFigure figure(Metric metric, String statistic, double value) {
        MetricDefinition definition = metric.definition();
        PastFigure.Key key = new PastFigure.Key(definition.name(), metric.scope(), statistic);
        return new PastFigure(key, definition.unit(), definition.direction(), value);
    }
}
