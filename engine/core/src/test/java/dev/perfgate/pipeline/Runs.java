package dev.perfgate.pipeline;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small runs made by hand: two requests of 5 ms each. */
public final class Runs {
    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");

    private Runs() {}

    public static Run of(RunState state, int failures, Status... verdicts) {
        return of(state, Validity.VALID, failures, List.of(), verdicts);
    }

    public static Run invalid(Status... verdicts) {
        return of(
                RunState.FINISHED, new Validity(List.of("the generator was busy"), List.of()), 0, List.of(), verdicts);
    }

    static Run withGates(String... gates) {
        return of(RunState.FINISHED, Validity.VALID, 0, RecordedGate.ofLines(gates));
    }

    private static Run of(
            RunState state, Validity validity, int failures, List<RecordedGate> gates, Status... verdicts) {
        Measurements measurements = new Measurements(
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 2),
                        Metric.of(LoadMetrics.FAILURES, "", failures),
                        Metric.of(LoadMetrics.RESPONSE_TIME, "", Distribution.of(Distribution.NANOS_AS_MILLIS, 5, 5))),
                Timeline.EMPTY,
                List.of(),
                List.of(),
                List.of());
        return new Run(
                new RunInfo("id", "checkout", "memory", STARTED, STARTED.plusSeconds(1), state, "1.0"),
                new RunContext(
                        Map.of(),
                        RunContext.Source.UNKNOWN,
                        new Environment("", 1, 0, "", "", 0, 0, "", ""),
                        new RunContext.Workload("", "")),
                validity,
                measurements,
                gates,
                List.of(verdicts).stream()
                        .map(status -> SampleVerdicts.of("a gate", status, "a reason", 1))
                        .toList());
    }
}
