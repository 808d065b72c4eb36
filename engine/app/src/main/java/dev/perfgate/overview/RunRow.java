package dev.perfgate.overview;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.suite.RunExit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A run that was kept, in one line.
 *
 * @param verdict what it means: PASS, WARN, FAIL, NO GATES, INVALID, or NOT COMPLETED where that is not the same as its state
 * @param requests NaN where none were counted
 * @param p95Millis of the response time, NaN where it was not measured
 * @param notes how many remarks there are on it
 */
record RunRow(
        Instant started,
        String scenario,
        RunState state,
        String verdict,
        double requests,
        double p95Millis,
        int notes,
        Path folder) {

    static RunRow of(Run run, Path folder) {
        return new RunRow(
                run.info().started(),
                run.info().scenario(),
                run.info().state(),
                verdict(run),
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

    private static String verdict(Run run) {
        return switch (RunExit.of(run)) {
            case PASSED, GATE_FAILED ->
                RunVerdict.of(run.verdicts()) instanceof RunVerdict.Judged judged
                        ? judged.worst().name()
                        : "NO GATES";
            case INVALID -> "INVALID";
            case NOT_COMPLETED, INTERRUPTED, WRONG_INPUT -> "NOT COMPLETED";
        };
    }
}
