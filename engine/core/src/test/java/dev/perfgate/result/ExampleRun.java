package dev.perfgate.result;

import dev.perfgate.gate.form.GateForm;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A run with something in each of its parts, and its text. */
public final class ExampleRun {
    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");

    private ExampleRun() {}

    public static Run run() {
        return startedAt(STARTED);
    }

    public static Run startedAt(Instant started) {
        RunInfo info = new RunInfo(
                "6f1f2d0c-8a52-4f5e-9d3b-0d2c8b1f7a11",
                "checkout",
                "http",
                started,
                started.plusMillis(4500),
                RunState.FINISHED,
                "0.1.0");
        return new Run(
                info,
                context(),
                new Validity(List.of(), List.of("the generator's CPU was 78 % busy at second 3")),
                measurements(),
                List.of(
                        GateForm.of(GateParser.parse("p95 < 200 ms")),
                        GateForm.of(GateParser.parse("error rate < 0.1 %"))),
                List.of(
                        SampleVerdicts.limit("p95 < 200 ms", Verdict.Status.PASS, "p95", 21, Unit.MILLISECONDS, 200),
                        SampleVerdicts.limit(
                                "error rate < 0.1 %", Verdict.Status.FAIL, "error rate", 0.2, Unit.RATIO, 0.001)),
                List.of(
                        new Note(STARTED.plusSeconds(600), "jane", "the cache was flushed", 3.5),
                        new Note(STARTED.plusSeconds(900), "", "rerun after the fix", Double.NaN)));
    }

    /** The text of its file. */
    static String json(Run run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RunJson.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RunContext context() {
        return new RunContext(
                Map.of("team", "payments", "host", "ci"),
                new RunContext.Source("0123456789abcdef0123456789abcdef01234567", "main"),
                new Environment(
                        "Example CPU @ 2.50GHz",
                        4,
                        16_000_000_000L,
                        "Linux 6.1",
                        "Example 17.0.15",
                        1.5,
                        2L << 30,
                        "ci-1",
                        ""),
                new RunContext.Workload("2 users for 5s on http://localhost:8000/", "5a3f"));
    }

    private static Measurements measurements() {
        Distribution times = Distribution.of(Distribution.NANOS_AS_MILLIS, 10, 12.5, 21, 10.25, 11);
        return new Measurements(
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 5),
                        Metric.of(LoadMetrics.ERROR_RATE, "", 0.2),
                        Metric.of(LoadMetrics.RESPONSE_TIME, "", times),
                        Metric.of(LoadMetrics.RESPONSE_TIME, "POST /order", times),
                        Metric.of(LoadMetrics.CONNECT_TIME, "", Distribution.empty(Distribution.NANOS_AS_MILLIS))),
                new Timeline(
                        1,
                        List.of(
                                LoadSeries.RATE.of(1, 2, 0, 1, 1),
                                LoadSeries.RESPONSE_TIME_P95.of(10, 12.5, Double.NaN, 21, 11.125))),
                List.of(new Measurements.Event(0, "phase", "steady")),
                List.of(new Measurements.Failure("POST /order", "status", "503 Service Unavailable", 1, 3.2, 3.2)),
                List.of(new Measurements.Artifact("report", "report.html", "text/html")));
    }
}
