package dev.perfgate.gate;

import dev.perfgate.gate.figure.Figure;
import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The figure of a gate in two runs, for each request that either of them has. */
final class PairedReadings {
    private PairedReadings() {}

    /**
     * One of the answers may be that there is no figure.
     *
     * @param run id of the run before; of several the one whose figure is nearest to their median
     */
    record Pair(Reading before, Reading present, String run) {}

    static List<Pair> of(Figure figure, Target target, Run before, Run present) {
        Optional<Wildcard> requests = target.request();
        if (requests.isEmpty()) {
            return List.of(pair(figure, target, before, present));
        }
        Set<String> names = new LinkedHashSet<>(FigureReader.scopes(figure, requests.get(), present));
        names.addAll(FigureReader.scopes(figure, requests.get(), before));
        if (names.isEmpty()) {
            return List.of(pair(figure, target, before, present));
        }
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(new Pair(
                    FigureReader.readScope(figure, name, before),
                    FigureReader.readScope(figure, name, present),
                    before.info().id()));
        }
        return pairs;
    }

    /** As the other one, with runs of the history, of whose figures the median counts. */
    static List<Pair> of(Figure figure, Target target, List<PastRun> before, Run present) {
        Optional<MetricDefinition> metric = FigureReader.metric(figure, present);
        if (metric.isEmpty()) {
            return FigureReader.readAll(figure, target, present).stream()
                    .map(reading -> new Pair(reading, reading, newest(before)))
                    .toList();
        }
        return scopes(figure, target, metric.get(), before, present).stream()
                .map(scope -> pair(figure, metric.get(), scope, before, present))
                .toList();
    }

    private static Set<String> scopes(
            Figure figure, Target target, MetricDefinition metric, List<PastRun> before, Run present) {
        if (target.request().isEmpty()) {
            return Set.of("");
        }
        Wildcard requests = target.request().get();
        Set<String> scopes = new LinkedHashSet<>(FigureReader.scopes(figure, requests, present));
        before.get(before.size() - 1).figures().stream()
                .map(PastFigure::key)
                .filter(key ->
                        key.metric().equals(metric.name()) && !key.scope().isEmpty())
                .map(PastFigure.Key::scope)
                .filter(requests::matches)
                .forEach(scopes::add);
        // None at all: asked for by its pattern, the run answers that it has no such request.
        return scopes.isEmpty() ? Set.of(requests.pattern()) : scopes;
    }

    private static Pair pair(Figure figure, MetricDefinition metric, String scope, List<PastRun> before, Run present) {
        Reading is = FigureReader.readScope(figure, scope, present);
        PastFigure.Key key =
                new PastFigure.Key(metric.name(), scope, figure.statistic().key());
        double[] values = before.stream()
                .mapToDouble(run -> run.value(key, metric.unit()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Pair(unkept(figure, key, before), is, newest(before));
        }
        // Halved first: the sum of two very large values has no double.
        double median = 0.5 * values[(values.length - 1) / 2] + 0.5 * values[values.length / 2];
        JudgedFigure judged = new JudgedFigure(metric.name(), figure.statistic().key(), figure.label(), scope);
        Reading was = new Reading.Found(Actual.of(judged, median, metric.unit()), metric.direction());
        return new Pair(was, is, nearest(median, before, run -> run.value(key, metric.unit())));
    }

    private static String newest(List<PastRun> runs) {
        return runs.get(runs.size() - 1).info().id();
    }

    private static String nearest(double value, List<PastRun> runs, ToDoubleFunction<PastRun> figure) {
        return runs.stream()
                .filter(run -> Double.isFinite(figure.applyAsDouble(run)))
                .min(Comparator.comparingDouble(run -> Math.abs(figure.applyAsDouble(run) - value)))
                .map(run -> run.info().id())
                .orElseGet(() -> newest(runs));
    }

    /** Of a distribution only some figures are kept: that a new gate asks for another one is nobody's fault. */
    private static Reading unkept(Figure figure, PastFigure.Key key, List<PastRun> before) {
        boolean others = before.stream()
                .flatMap(run -> run.figures().stream())
                .map(PastFigure::key)
                .anyMatch(kept ->
                        kept.metric().equals(key.metric()) && kept.scope().equals(key.scope()));
        return others
                ? new Reading.Unanswered(
                        Verdict.Status.NO_BASELINE,
                        figure.label() + " was not kept: runs keep it from now on, since a gate asks for it")
                : Reading.missing(figure.label() + " is not there");
    }

    private static Pair pair(Figure figure, Target target, Run before, Run present) {
        return new Pair(
                FigureReader.readAll(figure, target, before).get(0),
                FigureReader.readAll(figure, target, present).get(0),
                before.info().id());
    }
}
