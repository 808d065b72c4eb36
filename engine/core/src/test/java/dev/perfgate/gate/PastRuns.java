package dev.perfgate.gate;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Histories made by hand: run i is called {@code r<i>}, of revision {@code rev<i>}, an hour after the one before it. */
public final class PastRuns {
    static final Conditions USUAL = new Conditions("Xeon", "ci", "vm-1", "w1");
    public static final MetricDefinition LATENCY =
            new MetricDefinition("latency", "latency", Unit.MILLISECONDS, Direction.LOWER, "As the test says.");

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private PastRuns() {}

    static Instant started(int run) {
        return FIRST.plus(Duration.ofHours(run));
    }

    /** A history with one metric, "latency" in ms. */
    public static History latency(double... values) {
        return history(IntStream.range(0, values.length)
                .mapToObj(i -> past(i, USUAL, Map.of("latency", values[i])))
                .toList());
    }

    static History history(List<PastRun> runs, HistoryDecision... decisions) {
        return new History(".perf/history/checkout.jsonl", runs, List.of(decisions), List.of());
    }

    static PastRun past(int i, Conditions conditions, Map<String, Double> metrics) {
        return past(i, conditions, new End(List.of(), Outcome.PASS, List.of()), metrics);
    }

    static PastRun past(int i, Conditions conditions, End end, Map<String, Double> metrics) {
        List<PastFigure> figures = new ArrayList<>();
        metrics.forEach((name, value) -> figures.add(new PastFigure(
                new PastFigure.Key(name, "", PastFigure.SINGLE), Unit.MILLISECONDS, Direction.LOWER, value)));
        return new PastRun(info(i), new Source("rev" + i, "main"), conditions, end, figures);
    }

    /** The run that is judged, of which the history may know all before. */
    public static Run run(int i, Conditions conditions, Metric... metrics) {
        RunContext context = new RunContext(
                Map.of(),
                new Source("rev" + i, "main"),
                new Environment(conditions.cpuModel(), 1, 0, "", "", 0, 0, conditions.host(), conditions.label()),
                new RunContext.Workload("", conditions.workload()));
        return new Run(
                info(i),
                context,
                Validity.VALID,
                new Measurements(List.of(metrics), Timeline.EMPTY, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    public static Run run(int i, double latency) {
        return run(i, USUAL, Metric.of(LATENCY, "", latency));
    }

    private static RunInfo info(int i) {
        return new RunInfo(
                "r" + i, "checkout", "http", started(i), started(i).plusSeconds(30), RunState.FINISHED, "0.1");
    }

    /** What a gate says of a run after this history. */
    public static List<Verdict> judge(String gate, History history, Run run) {
        return GateEvaluator.evaluate(List.of(GateParser.parse(gate)), run, new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                return new Baseline.None("no file");
            }

            @Override
            public History history(String scenario) {
                return history;
            }
        });
    }

    /** Values around a level, up and down by one per cent and less. */
    static double[] around(double level, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> level * (1 + 0.01 * Math.sin(2.7 * i)))
                .toArray();
    }

    static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    static List<String> notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(line -> "line " + line + " is skipped")
                .toList();
    }

    static List<PastRun> each(int count, IntFunction<PastRun> run) {
        return IntStream.range(0, count).mapToObj(run).toList();
    }
}
