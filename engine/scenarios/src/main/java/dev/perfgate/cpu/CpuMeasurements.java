package dev.perfgate.cpu;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.unit.Durations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Turns what was recorded into metrics. */
final class CpuMeasurements {
    private final CpuRecord record;
    private final List<Metric> metrics = new ArrayList<>();

    CpuMeasurements(CpuRecord record) {
        this.record = record;
    }

    Measurements with(Timeline timeline, List<Event> events) {
        metrics.clear();
        List<List<CpuStepResult>> runs = record.countedRuns();
        if (!runs.isEmpty()) {
            ofRun(runs);
        }
        conditions();
        record.plan().levels().forEach(this::level);
        single(runs);
        record.of(CpuStep.Part.SCALING)
                .forEach(result -> add(CpuMetrics.SCALING, result.step().scope(), result.unitsPerSecond()));
        burst(timeline);
        return new Measurements(metrics, timeline, events, List.of(), List.of());
    }

    private void ofRun(List<List<CpuStepResult>> runs) {
        double seconds = Durations.toSeconds(record.plan().levelTime());
        Repeated most = repeated(runs, CpuMeasurements::mostUnits);
        Repeated mean = repeated(runs, CpuMeasurements::meanUnits);
        Repeated rate = repeated(runs, levels -> mostUnits(levels) / seconds);
        add(CpuMetrics.MAX_UNITS, "", most.median());
        add(CpuMetrics.AVG_UNITS, "", mean.median());
        add(CpuMetrics.UNITS_PER_SEC, "", rate.median());
        if (runs.size() > 1) {
            add(CpuMetrics.MARGIN, "", rate.margin());
            add(CpuMetrics.SPREAD, "", rate.spread());
        }
    }

    private void single(List<List<CpuStepResult>> runs) {
        double seconds = Durations.toSeconds(record.plan().levelTime());
        for (int run = 0; run < runs.size() && runs.size() > 1; run++) {
            add(CpuMetrics.RUN_UNITS_PER_SEC, "run " + (run + 1), mostUnits(runs.get(run)) / seconds);
            add(CpuMetrics.RUN_AVG_UNITS, "run " + (run + 1), meanUnits(runs.get(run)));
        }
    }

    private static Repeated repeated(List<List<CpuStepResult>> runs, ToDoubleFunction<List<CpuStepResult>> figure) {
        return new Repeated(runs.stream().mapToDouble(figure).boxed().toList());
    }

    private static double mostUnits(List<CpuStepResult> levels) {
        return levels.stream().mapToLong(CpuStepResult::units).max().orElse(0);
    }

    private static double meanUnits(List<CpuStepResult> levels) {
        return levels.stream().mapToLong(CpuStepResult::units).average().orElse(Double.NaN);
    }

    private void conditions() {
        List<Integer> levels = record.levels();
        if (!levels.isEmpty()) {
            ofLevel(levels.get(levels.size() - 1), "");
        }
        add(CpuMetrics.LOAD_AVERAGE, "", record.loadBefore());
        add(CpuMetrics.THREADS, "", record.plan().threads());
        add(CpuMetrics.LEVEL_TIME, "", Durations.toSeconds(record.plan().levelTime()));
        add(CpuMetrics.WORK_UNIT_VERSION, "", WorkUnit.VERSION);
    }

    private void level(int busyPct) {
        List<CpuStepResult> results = record.level(busyPct);
        if (results.isEmpty()) {
            return;
        }
        String scope = results.get(0).step().scope();
        Repeated units = new Repeated(
                results.stream().map(result -> (double) result.units()).toList());
        add(CpuMetrics.WORK_UNITS, scope, units.median());
        if (results.size() > 1) {
            add(CpuMetrics.WORK_UNITS_MARGIN, scope, units.margin());
        }
        add(CpuMetrics.BUSY, scope, median(results, CpuStepResult::busy));
        ofLevel(busyPct, scope);
    }

    private void ofLevel(int busyPct, String scope) {
        List<CpuStepResult> results = record.level(busyPct);
        add(CpuMetrics.UNITS_PER_CPU_SEC, scope, median(results, CpuStepResult::unitsPerCpuSecond));
        add(
                CpuMetrics.STEAL,
                scope,
                median(results, result -> result.surroundings().steal()));
        add(
                CpuMetrics.MHZ,
                scope,
                median(results, result -> result.surroundings().mhz()));
    }

    private static double median(List<CpuStepResult> results, ToDoubleFunction<CpuStepResult> figure) {
        return new Repeated(results.stream().mapToDouble(figure).boxed().toList()).median();
    }

    /** From the seconds, since what runs out does so within the step. */
    private void burst(Timeline timeline) {
        if (record.of(CpuStep.Part.BURST).findAny().isEmpty()) {
            return;
        }
        double[] rates = timeline.series(CpuSeries.UNITS_PER_SEC.name(), "")
                .map(Series::values)
                .orElse(new double[0]);
        int length = (int) Math.min(rates.length, record.plan().burst().toSeconds());
        int tenth = Math.max(1, length / 10);
        if (length == 0) {
            return;
        }
        double first = mean(rates, rates.length - length, tenth);
        double last = mean(rates, rates.length - tenth, tenth);
        add(CpuMetrics.BURST_FIRST, "", first);
        add(CpuMetrics.BURST_LAST, "", last);
        add(CpuMetrics.BURST_KEPT, "", last / first);
    }

    private static double mean(double[] values, int from, int count) {
        return Arrays.stream(values, from, from + count).average().orElse(Double.NaN);
    }

    /** What the machine does not tell has no metric. */
    private void add(MetricDefinition definition, String scope, double value) {
        Stream.of(value).filter(Double::isFinite).forEach(known -> metrics.add(Metric.of(definition, scope, known)));
    }
}
