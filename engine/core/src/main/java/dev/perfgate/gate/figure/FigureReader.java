package dev.perfgate.gate.figure;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Actual.FewSamples;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.text.Listing;
import dev.perfgate.text.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds a gate's figure in a run: for the run as a whole, or for each request that is meant. */
public final class FigureReader {
    private final Figure figure;
    private final Run run;

    private FigureReader(Figure figure, Run run) {
        this.figure = figure;
        this.run = run;
    }

    public static List<Reading> readAll(Figure figure, Target target, Run run) {
        return new FigureReader(figure, run).readAll(target);
    }

    /** The metric that a gate on this figure means, if the run has it. */
    public static Optional<MetricDefinition> metric(Figure figure, Run run) {
        return new FigureReader(figure, run).metric();
    }

    /** The requests of a run that a gate on this figure means. */
    public static List<String> scopes(Figure figure, Wildcard requests, Run run) {
        return new FigureReader(figure, run)
                .metric()
                .map(metric -> Parts.of(run, metric, requests))
                .orElse(List.of());
    }

    public static Reading readScope(Figure figure, String scope, Run run) {
        FigureReader reader = new FigureReader(figure, run);
        return reader.metric()
                .map(metric -> reader.read(metric, scope))
                .orElseGet(() -> Reading.missing(reader.noSuchMetric()));
    }

    private List<Reading> readAll(Target target) {
        Optional<MetricDefinition> metric = metric();
        if (metric.isEmpty()) {
            return List.of(Reading.missing(noSuchMetric()));
        }
        if (target.request().isEmpty()) {
            return List.of(read(metric.get(), ""));
        }
        List<String> scopes = Parts.of(run, metric.get(), target.request().get());
        return scopes.isEmpty()
                ? List.of(Parts.none(run, target.request().get()))
                : scopes.stream().map(scope -> read(metric.get(), scope)).toList();
    }

    /** The metric that is meant, if the run has it anywhere. */
    private Optional<MetricDefinition> metric() {
        if (figure.metric().isPresent()) {
            String name = figure.metric().get();
            return definitions().stream()
                    .filter(definition -> KnownMetrics.names(definition, name))
                    .findFirst();
        }
        return principal();
    }

    /** The distribution that is declared to be meant, else the only one of the run, unless that takes another's place. */
    private Optional<MetricDefinition> principal() {
        List<MetricDefinition> distributed = distributed();
        return distributed.stream()
                .filter(definition -> definition.is(MetricUse.PRINCIPAL))
                .findFirst()
                .or(() -> distributed.size() == 1 && !takesAnothersPlace(distributed.get(0))
                        ? Optional.of(distributed.get(0))
                        : Optional.empty());
    }

    /**
     * In a run of requests nothing takes the place of a response time that is missing: its connect times, say, are not what was
     * asked for.
     */
    private boolean takesAnothersPlace(MetricDefinition definition) {
        return KnownMetrics.find(definition.name()).isPresent()
                || KnownMetrics.principals()
                        .anyMatch(missing -> run.metric(missing.basis(), "").isPresent());
    }

    private Reading read(MetricDefinition definition, String scope) {
        JudgedFigure judged = judged(definition, scope);
        Optional<Metric> metric = run.metric(definition.name(), scope);
        if (metric.isEmpty()) {
            return missing(judged, definition, "");
        }
        Optional<Metric> basis = nothingCounted(definition, scope);
        if (basis.isPresent()) {
            String word = basis.get().definition().parts().sampleWord();
            return missing(judged, definition, ": no " + word + " was made");
        }
        Optional<String> objection = FailedShare.objection(definition.name(), scope, run)
                .or(() -> Watched.objection(definition.name(), scope, run));
        return objection.isPresent()
                ? Reading.missing(judged.clause() + " not judged: " + objection.get(), judged, definition.unit())
                : read(metric.get(), judged);
    }

    private static Reading missing(JudgedFigure judged, MetricDefinition definition, String why) {
        return Reading.missing(judged.clause() + " not measured" + why, judged, definition.unit());
    }

    private Reading read(Metric metric, JudgedFigure judged) {
        boolean distributed = metric.detail() instanceof Metric.Detail.Distributed;
        if (figure.statistic() instanceof Statistic.OfDistribution statistic) {
            return metric.detail() instanceof Metric.Detail.Distributed detail
                    ? ofDistribution(metric, statistic, detail.distribution(), judged)
                    : missing(
                            judged,
                            metric.definition(),
                            ": of " + metric.definition().label() + " there is only one figure, no distribution");
        }
        return distributed
                ? Reading.unfit(judged.clause()
                        + " recorded as a distribution: the gate must say which figure of it, such as 'p95 of "
                        + metric.name() + "'")
                : found(metric, metric.value(), judged, Optional.empty());
    }

    private static Reading ofDistribution(
            Metric metric, Statistic.OfDistribution statistic, Distribution distribution, JudgedFigure judged) {
        long samples = distribution.count();
        if (samples == 0 && KnownMetrics.is(metric.name(), MetricUse.FAILED)) {
            return Reading.leftOut(judged.clause() + " not measured: no request failed");
        }
        if (samples == 0) {
            return missing(judged, metric.definition(), ": there are no samples");
        }
        Optional<FewSamples> few = statistic.resolvableFrom(samples)
                ? Optional.empty()
                : Optional.of(
                        new FewSamples(samples, metric.definition().parts().sampleWord()));
        return found(metric, statistic.of(distribution), judged, few);
    }

    private static Reading found(Metric metric, double value, JudgedFigure judged, Optional<FewSamples> few) {
        MetricDefinition definition = metric.definition();
        return Double.isFinite(value)
                ? new Reading.Found(new Actual(judged, value, definition.unit(), few), definition.direction())
                : missing(judged, definition, ": its value is " + value);
    }

    private JudgedFigure judged(MetricDefinition definition, String scope) {
        boolean unnamed = figure.metric().isEmpty()
                && KnownMetrics.principals().anyMatch(known -> known.name().equals(definition.name()));
        Optional<String> metricLabel = unnamed ? Optional.empty() : Optional.of(definition.label());
        String label = Figure.label(metricLabel, figure.statistic());
        return new JudgedFigure(definition.name(), figure.statistic().key(), label, scope);
    }

    /** What the metric is made of, when of that there was none: then it says nothing. */
    private Optional<Metric> nothingCounted(MetricDefinition definition, String scope) {
        return definition.basis().isEmpty()
                ? Optional.empty()
                : run.metric(definition.basis(), scope).filter(basis -> basis.value() == 0);
    }

    private String noSuchMetric() {
        List<String> there = (figure.metric().isPresent() ? definitions() : distributed())
                .stream().map(MetricDefinition::name).toList();
        if (figure.metric().isEmpty()) {
            return figure.label() + JudgedFigure.verb(figure.label()) + " not measured: "
                    + (there.isEmpty()
                            ? "the run has no distribution"
                            : "the run has no " + principalLabels() + ", and the gate must say which of "
                                    + Listing.of(there) + " it means");
        }
        String meant = NearestWord.of(KnownMetrics.joined(figure.metric().get()), there)
                .map(word -> " (did you mean '" + word + "'?)")
                .orElse("");
        return figure.label() + JudgedFigure.verb(figure.label()) + " not measured" + meant + ": the run has "
                + (there.isEmpty() ? "no metrics" : Listing.of(there));
    }

    private List<MetricDefinition> distributed() {
        return run.measurements().metrics().stream()
                .filter(metric -> metric.detail() instanceof Metric.Detail.Distributed)
                .map(Metric::definition)
                .distinct()
                .toList();
    }

    private List<MetricDefinition> definitions() {
        return run.measurements().metrics().stream()
                .map(Metric::definition)
                .distinct()
                .toList();
    }

    private static String principalLabels() {
        return KnownMetrics.principals().map(MetricDefinition::label).collect(Collectors.joining(" or "));
    }
}
