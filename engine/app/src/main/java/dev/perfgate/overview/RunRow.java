package dev.perfgate.overview;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A run that was kept, in one line.
 *
 * @param requests NaN where none were counted
 * @param p95Millis of the response time, NaN where it was not measured
 * @param notes how many remarks there are on it
 */
record RunRow(
        Instant started,
        String scenario,
        RunState state,
        Outcome outcome,
        double requests,
        double p95Millis,
        int notes,
        Path folder) {

    static RunRow of(Run run, Path folder) {
        return new RunRow(
                run.info().started(),
                run.info().scenario(),
                run.info().state(),
                RunOutcome.of(run),
                run.metric(LoadMetrics.REQUESTS).map(Metric::value).orElse(Double.NaN),
                run.metric(LoadMetrics.RESPONSE_TIME).map(RunRow::p95).orElse(Double.NaN),
                run.notes().size(),
                folder);
    }

    private static double p95(Metric times) {
        return times.detail() instanceof Metric.Detail.Distributed all
                ? all.distribution().percentile(95)
                : Double.NaN;
    }

    String stateWord() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
