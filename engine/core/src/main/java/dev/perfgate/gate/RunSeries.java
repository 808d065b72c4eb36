package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.gate.figure.Statistic;
import dev.perfgate.gate.figure.Statistic.Percentile;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.Actual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure of a run that has a course over the runs before.
 *
 * @param reading of this run
 */
record RunSeries(PastFigure.Key key, MetricDefinition metric, Reading reading) {
    /** What is judged of a distribution where the gate does not say: its middle, and its slow end, which is not mere chance yet. */
    private static final List<Statistic> STATISTICS = List.of(new Percentile(50, "p50"), new Percentile(95, "p95"));

    /** The figures that a gate judges; none when the run has not what it names. */
    static List<RunSeries> of(RegressionGate gate, Run run) {
        return gate.judged()
                .map(figure -> named(figure, gate.target(), run))
                .orElseGet(() -> every(run).stream()
                        .filter(series -> isMeant(series.key(), gate.target()))
                        .toList());
    }

    /** All figures that have a better and a worse, but those that say too little to be compared unasked. */
    static List<RunSeries> every(Run run) {
        List<RunSeries> all = new ArrayList<>();
        for (Metric metric : run.measurements().metrics()) {
            if (metric.definition().direction() != Direction.NONE
                    && metric.definition().is(MetricUse.COMPARED)) {
                for (Statistic statistic : statistics(metric)) {
                    all.add(one(
                            new Figure(Optional.of(metric.name()), statistic),
                            metric.definition(),
                            metric.scope(),
                            run));
                }
            }
        }
        return all;
    }

    /** Whether a gate without a figure speaks of it: one that names no request, of all. */
    static boolean isMeant(PastFigure.Key key, Target target) {
        return target.request()
                .map(requests -> !key.scope().isEmpty() && requests.matches(key.scope()))
                .orElse(true);
    }

    /** Whether it is kept for every metric, and so judged where the gate names none. */
    static boolean isUsual(PastFigure.Key key, Run run) {
        boolean usual = key.statistic().equals(PastFigure.SINGLE)
                || STATISTICS.stream().anyMatch(statistic -> statistic.key().equals(key.statistic()));
        return usual && isCompared(key.metric(), run);
    }

    private static boolean isCompared(String name, Run run) {
        return run.measurements().metrics().stream()
                .map(Metric::definition)
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .or(() -> KnownMetrics.find(name))
                .map(metric -> metric.is(MetricUse.COMPARED))
                .orElse(true);
    }

    private static List<RunSeries> named(Figure figure, Target target, Run run) {
        Optional<MetricDefinition> metric = FigureReader.metric(figure, run);
        if (metric.isEmpty()) {
            return List.of();
        }
        List<String> scopes = target.request()
                .map(requests -> FigureReader.scopes(figure, requests, run))
                .orElse(List.of(""));
        return scopes.stream()
                .map(scope -> one(figure, metric.get(), scope, run))
                .toList();
    }

    private static RunSeries one(Figure figure, MetricDefinition metric, String scope, Run run) {
        PastFigure.Key key =
                new PastFigure.Key(metric.name(), scope, figure.statistic().key());
        return new RunSeries(key, metric, FigureReader.readScope(figure, scope, run));
    }

    private static List<Statistic> statistics(Metric metric) {
        return metric.detail() instanceof Metric.Detail.Distributed ? STATISTICS : List.of(new Statistic.Single());
    }

    /** What the run has; only of a reading that found it. */
    Actual actual() {
        return ((Reading.Found) reading).actual();
    }

    /** The run's value; NaN when it has none. */
    double value() {
        return reading instanceof Reading.Found found ? found.value() : Double.NaN;
    }
}
