package dev.perfgate.benchmarks;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A run of one hour with 100 request names, with as many figures and points as a real one has. */
final class LongRun {
    private static final int SECONDS = 3600;
    private static final int NAMES = 100;

    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");

    private LongRun() {}

    static Run make() {
        RunInfo info = new RunInfo(
                "0d8f6a52-3c1b-4a6e-9f7e-5b1f2a3c4d5e",
                "checkout",
                "http",
                STARTED,
                STARTED.plusSeconds(SECONDS),
                RunState.FINISHED,
                "development");
        RunContext context = new RunContext(
                Map.of(),
                RunContext.Source.UNKNOWN,
                new Environment("cpu", 2, 8_000_000_000L, "Linux", "JDK", 0, 0, "bench", ""),
                RunContext.Workload.of("200 users for 1h", "bench"));
        Measurements measurements = new Measurements(metrics(), timeline(), List.of(), failures(), List.of());
        return new Run(info, context, Validity.VALID, measurements, List.of(), List.of());
    }

    private static List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(of("", 1 << 16));
        for (int name = 0; name < NAMES; name++) {
            metrics.addAll(of(scope(name), 1 << 12));
        }
        return metrics;
    }

    private static List<Metric> of(String scope, int samples) {
        Distribution times = Distribution.of(
                Distribution.NANOS_AS_MILLIS,
                Arrays.stream(ServiceTimes.nanos(samples, 2 + scope.length() % 7))
                        .mapToDouble(nanos -> nanos / 1e6)
                        .toArray());
        return List.of(
                Metric.of(LoadMetrics.REQUESTS, scope, samples),
                Metric.of(LoadMetrics.FAILURES, scope, 0),
                Metric.of(LoadMetrics.ERROR_RATE, scope, 0),
                Metric.of(LoadMetrics.RATE, scope, samples / (double) SECONDS),
                Metric.of(LoadMetrics.RESPONSE_TIME, scope, times),
                Metric.of(LoadMetrics.SERVICE_TIME, scope, times),
                Metric.of(LoadMetrics.BYTES_IN, scope, samples * 160.0),
                Metric.of(LoadMetrics.BYTES_OUT, scope, samples * 60.0));
    }

    /** Two kinds a request name, as a subject leaves them that now and then fails. */
    private static List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (int name = 0; name < NAMES; name++) {
            String scope = scope(name);
            failures.add(new Failure(scope, "status", "status 500", 10 + name, 1, SECONDS - 1));
            failures.add(new Failure(scope, "timeout", "no answer within 10 s", name, 10, 20));
        }
        return failures;
    }

    private static String scope(int name) {
        return "GET /catalogue/section-" + name + "/products/{id}";
    }

    private static Timeline timeline() {
        Random random = new Random(3);
        return new Timeline(
                1,
                Arrays.stream(LoadSeries.values())
                        .map(series -> series.of(random.doubles(SECONDS, 1, 100).toArray()))
                        .toList());
    }
}
