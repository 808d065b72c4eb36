package dev.perfgate.gate;

import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.unit.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs made by hand, with known figures. */
public final class Runs {
    private Runs() {}

    static Run finished(Metric... metrics) {
        return of("checkout", RunState.FINISHED, Validity.VALID, List.of(metrics));
    }

    public static Run of(String scenario, RunState state, Validity validity, List<Metric> metrics) {
        return of(
                scenario, state, validity, new Measurements(metrics, Timeline.EMPTY, List.of(), List.of(), List.of()));
    }

    public static Run of(String scenario, RunState state, Validity validity, Measurements measurements) {
        RunContext context = new RunContext(
                Map.of(),
                RunContext.Source.UNKNOWN,
                new Environment("", 1, 0, "", "", 0, 0, "", ""),
                new RunContext.Workload("", ""));
        return of(scenario, state, validity, context, measurements);
    }

    public static Run of(
            String scenario, RunState state, Validity validity, RunContext context, Measurements measurements) {
        Instant started = Instant.parse("2026-01-19T14:30:22Z");
        return new Run(
                new RunInfo("id", scenario, "http", started, started.plusSeconds(30), state, "test"),
                context,
                validity,
                measurements,
                List.of(),
                List.of());
    }

    /** A distribution of times in which so many samples all took that long. */
    static Distribution times(int count, double millis) {
        double[] samples = new double[count];
        Arrays.fill(samples, millis);
        return Distribution.of(Distribution.NANOS_AS_MILLIS, samples);
    }

    public static MetricDefinition metric(String name, Unit unit) {
        return new MetricDefinition(name, name.replace('_', ' '), unit, Direction.NONE, "As the test says.");
    }
}
