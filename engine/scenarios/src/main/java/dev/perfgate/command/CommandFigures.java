package dev.perfgate.command;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the runs so far come to: of each command, and of several of each round as a whole. */
final class CommandFigures {
    private static final double MILLI_NANOS = 1e6;

    private final Map<String, List<CommandSample>> byCommand = new LinkedHashMap<>();
    /** What is measured by scope: that of the whole run is "". */
    private final Map<String, List<RunWork>> byScope = new LinkedHashMap<>();

    private final List<CommandSample> samples;

    CommandFigures(CommandPlan plan, List<CommandSample> samples) {
        this.samples = List.copyOf(samples);
        plan.commands().forEach(command -> byCommand.put(plan.scope(command), new ArrayList<>()));
        for (CommandSample sample : samples) {
            byCommand.getOrDefault(sample.scope(), new ArrayList<>()).add(sample);
        }
        if (byCommand.size() > 1) {
            byScope.put("", RunWork.rounds(List.copyOf(byCommand.values())));
        }
        byCommand.forEach((scope, ofScope) ->
                byScope.put(scope, ofScope.stream().map(RunWork::of).toList()));
    }

    List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        byScope.forEach((scope, ofScope) -> addMetrics(scope, ofScope, metrics));
        return metrics;
    }

    private void addMetrics(String scope, List<RunWork> samples, List<Metric> metrics) {
        int runs = scope.isEmpty() ? this.samples.size() : samples.size();
        metrics.add(Metric.of(CommandMetrics.RUNS, scope, runs));
        if (samples.isEmpty()) {
            return;
        }
        metrics.add(distributed(
                CommandMetrics.WALL,
                scope,
                samples.stream().mapToDouble(RunWork::wallMillis).toArray()));
        List<ResourceUsage.Used> used =
                samples.stream().flatMap(sample -> sample.usage().stream()).toList();
        if (used.size() == samples.size()) {
            add(CommandMetrics.CPU_TIME, scope, used, usage -> millis(usage.cpu()), metrics);
            add(CommandMetrics.USER_CPU, scope, used, usage -> millis(usage.userCpu()), metrics);
            add(CommandMetrics.SYSTEM_CPU, scope, used, usage -> millis(usage.systemCpu()), metrics);
            add(CommandMetrics.PEAK_MEMORY, scope, used, ResourceUsage.Used::peakMemoryBytes, metrics);
        }
    }

    private static void add(
            MetricDefinition definition,
            String scope,
            List<ResourceUsage.Used> used,
            ToDoubleFunction<ResourceUsage.Used> figure,
            List<Metric> metrics) {
        metrics.add(
                distributed(definition, scope, used.stream().mapToDouble(figure).toArray()));
    }

    private static Metric distributed(MetricDefinition definition, String scope, double[] values) {
        double scale = definition.unit() == Unit.BYTES ? 1 : Distribution.NANOS_AS_MILLIS;
        return Metric.of(definition, scope, Distribution.of(scale, values));
    }

    /** In each second the value of the newest run that has ended by then. */
    Timeline timeline(double seconds) {
        int intervals = Math.max(1, (int) Math.ceil(seconds));
        List<Timeline.Series> series = new ArrayList<>();
        for (SeriesDefinition definition : CommandMetrics.SERIES) {
            byScope.forEach((scope, ofScope) -> {
                double[] values = values(definition, ofScope, intervals);
                if (!Arrays.stream(values).allMatch(Double::isNaN)) {
                    series.add(new Timeline.Series(definition, scope, values));
                }
            });
        }
        return new Timeline(1, series);
    }

    private static double[] values(SeriesDefinition definition, List<RunWork> samples, int intervals) {
        double[] values = new double[intervals];
        Arrays.fill(values, Double.NaN);
        for (RunWork sample : samples) {
            values[Math.min(intervals - 1, (int) sample.second())] = value(definition, sample);
        }
        for (int i = 1; i < intervals; i++) {
            values[i] = Double.isNaN(values[i]) ? values[i - 1] : values[i];
        }
        return values;
    }

    /** Of the newest runs. */
    List<LiveValue> live() {
        List<LiveValue> values = new ArrayList<>();
        byScope.forEach((scope, ofScope) -> newest(ofScope)
                .ifPresent(sample -> CommandMetrics.SERIES.forEach(
                        series -> values.add(new LiveValue(series, scope, value(series, sample))))));
        return values;
    }

    private static Optional<RunWork> newest(List<RunWork> samples) {
        return samples.isEmpty() ? Optional.empty() : Optional.of(samples.get(samples.size() - 1));
    }

    private static double value(SeriesDefinition definition, RunWork sample) {
        if (definition.equals(CommandMetrics.WALL_SERIES)) {
            return sample.wallMillis();
        }
        return sample.usage()
                .map(usage -> definition.equals(CommandMetrics.CPU_SERIES)
                        ? millis(usage.cpu())
                        : (double) usage.peakMemoryBytes())
                .orElse(Double.NaN);
    }

    /** What a reader must know of the figures. */
    List<String> warnings() {
        Stream<String> missing = samples.stream()
                .flatMap(sample -> sample.whyNoUsage().stream())
                .distinct()
                .map(reason -> "CPU time and peak memory are missing: " + reason);
        Stream<String> left = byCommand.values().stream().flatMap(CommandFigures::leftRunning);
        return Stream.concat(missing, left).toList();
    }

    private static Stream<String> leftRunning(List<CommandSample> samples) {
        int most = samples.stream().mapToInt(CommandSample::leftRunning).max().orElse(0);
        return most == 0
                ? Stream.empty()
                : Stream.of("'" + CommandPlan.part(samples.get(0).command().text()) + "' left " + most
                        + (most == 1 ? " process" : " processes")
                        + " running: the CPU time and memory they use afterwards are not counted");
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / MILLI_NANOS;
    }
}
