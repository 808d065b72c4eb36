package dev.perfgate.report;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.load.LoadSeries;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Event;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Note;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs as they really look, the same on every machine: all randomness is seeded. */
public final class Runs {
    private static final Instant STARTED = Instant.parse("2026-11-21T08:04:21Z");
    private static final Environment ENVIRONMENT = new Environment(
            "AMD EPYC 7763 64-Core Processor",
            4,
            16_000_000_000L,
            "Linux 6.1 amd64",
            "OpenJDK 17.0.15",
            2,
            4_000_000_000L,
            "ci-7",
            "");

    private Runs() {}

    /** A closed load of 60 s whose gates all hold. */
    public static Run normal() {
        SimulatedLoad load = new SimulatedLoad(1, 60, List.of("GET /health", "GET /items/{id}", "POST /orders"));
        return run(
                info("checkout", 60, RunState.FINISHED),
                "50 users for 60s on http://127.0.0.1:8000",
                Validity.VALID,
                load.measurements(
                        List.of(), List.of(new Event(10, "phase", "steady"), new Event(41.2, "gc", "GC pause 12 ms"))),
                List.of(
                        SampleVerdicts.of("checkout: p95 < 200 ms", Status.PASS, "p95 was 7.18 ms", 7.18),
                        SampleVerdicts.of("checkout: error rate < 0.1 %", Status.PASS, "error rate was 0 %", 0)));
    }

    /** As {@link #normal}, with remarks on the whole run and on a moment of it. */
    public static Run noted() {
        return normal().withNotes(List.of(
                new Note(STARTED.plusSeconds(600), "jane", "the cache was flushed\n<twice>", 12.5),
                new Note(STARTED.plusSeconds(900), "", "rerun after the fix", Double.NaN)));
    }

    /** An open load against a subject that stalls: waiting, dropped iterations, failures, a failed gate. */
    public static Run failed() {
        SimulatedLoad load = new SimulatedLoad(
                        2, 120, List.of("GET /models", "POST /inference [small]", "POST /inference [large]"))
                .stalling(40, 46)
                .failing(0.004);
        List<Failure> failures = List.of(
                new Failure("POST /inference [large]", "timeout", "no answer within 10 s", 213, 40.3, 52.9),
                new Failure("POST /inference [small]", "status", "503 Service Unavailable", 144, 41.0, 51.7),
                new Failure("GET /models", "check", "body does not contain \"<models>\"", 12, 3.5, 118.2));
        return run(
                info("inference", 120, RunState.FINISHED),
                "800 requests/s for 2m on https://models.example:8443",
                new Validity(List.of(), List.of("The generator's event loop was late by up to 38 ms at 46 s.")),
                load.measurements(
                        failures,
                        List.of(
                                new Event(20, "phase", "steady"),
                                new Event(40, "fault", "the subject stands still"),
                                new Event(46, "fault", "the subject goes on"),
                                new Event(100, "phase", "ramp down"))),
                List.of(
                        SampleVerdicts.of(
                                "inference: p99 < 500 ms", Status.FAIL, "p99 was 2.96 s, 5.9 times the limit", 2960),
                        SampleVerdicts.of("inference: error rate < 1 %", Status.PASS, "error rate was 0.4 %", 0.004),
                        SampleVerdicts.of(
                                "inference / GET *: p99 within 10 % of baseline",
                                Status.NO_BASELINE, "there is no earlier run on main to compare with", Double.NaN),
                        SampleVerdicts.of(
                                "inference: rate > 800/s during steady",
                                Status.DEGRADED,
                                "rate was 770/s, between critical 700/s and acceptable 800/s",
                                770)));
    }

    /** A run whose generator was the bottleneck. */
    public static Run invalid() {
        Run run = normal();
        Validity validity = new Validity(
                List.of(
                        "The generator used 98 % of its CPU from 12 s to 60 s: it measured itself.",
                        "412 samples were later than 100 ms because of the generator."),
                List.of());
        List<Verdict> verdicts = List.of(SampleVerdicts.of(
                "checkout: p95 < 200 ms", Status.INVALID_RUN, "the run is invalid, so it cannot pass", 7.18));
        return new Run(run.info(), run.context(), validity, run.measurements(), run.gates(), verdicts);
    }

    /** A run that was killed. */
    public static Run partial() {
        Run run = normal();
        return new Run(
                info("checkout", 23, RunState.PARTIAL),
                run.context(),
                run.validity(),
                new SimulatedLoad(3, 23, List.of("GET /health")).measurements(List.of(), List.of()),
                RecordedGate.ofLines("p95 < 200 ms"),
                List.of());
    }

    /** One hour and a hundred request names. */
    public static Run huge() {
        return Huge.RUN;
    }

    /** Made once: it takes longer than the others. */
    private static final class Huge {
        private static final Run RUN = make();

        private static Run make() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                names.add("GET /catalogue/section-" + i + "/products/{id}/recommendations");
            }
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                events.add(new Event(i * 12 + 0.5, "gc", "GC pause " + (5 + i % 7) + " ms"));
            }
            SimulatedLoad load =
                    new SimulatedLoad(4, 3600, names).stalling(1800, 1810).failing(0.0005);
            return run(
                    info("soak", 3600, RunState.FINISHED),
                    "200 users for 1h on http://127.0.0.1:8000",
                    Validity.VALID,
                    load.measurements(List.of(new Failure(names.get(3), "status", "500", 77, 1800, 1811)), events),
                    List.of(SampleVerdicts.of("soak: p99 < 5 s", Status.PASS, "p99 was 19.2 ms", 19.2)));
        }
    }

    /** A run in which no request ended. */
    public static Run empty() {
        Distribution none = Distribution.empty(Distribution.NANOS_AS_MILLIS);
        double[] nothing = new double[10];
        Arrays.fill(nothing, Double.NaN);
        List<Metric> metrics = List.of(
                Metric.of(LoadMetrics.REQUESTS, "", 0),
                Metric.of(LoadMetrics.FAILURES, "", 0),
                Metric.of(LoadMetrics.ERROR_RATE, "", Double.NaN),
                Metric.of(LoadMetrics.RATE, "", Double.NaN),
                Metric.of(LoadMetrics.RESPONSE_TIME, "", none),
                Metric.of(LoadMetrics.SERVICE_TIME, "", none));
        Timeline timeline = new Timeline(1, List.of(LoadSeries.RESPONSE_TIME_P95.of(nothing)));
        return run(
                info("checkout", 10, RunState.STOPPED),
                "50 users for 60s on http://127.0.0.1:8000",
                Validity.VALID,
                new Measurements(
                        metrics,
                        timeline,
                        List.of(new Event(10, "stopped", "no request was answered for 10 s")),
                        List.of(),
                        List.of()),
                List.of(SampleVerdicts.of(
                        "checkout: p95 < 200 ms", Status.MISSING, "no request ended, so there is no p95", Double.NaN)));
    }

    public static Run run(
            RunInfo info, String workload, Validity validity, Measurements measurements, List<Verdict> verdicts) {
        RunContext context = new RunContext(
                Map.of("build", "1742"),
                new RunContext.Source("3f2a9c1d", "main"),
                ENVIRONMENT,
                new RunContext.Workload(workload, "b7e1f0c2"));
        List<RecordedGate> gates =
                verdicts.stream().map(Verdict::gate).map(RecordedGate::ofLine).toList();
        return new Run(info, context, validity, measurements, gates, verdicts);
    }

    private static RunInfo info(String scenario, int seconds, RunState state) {
        return new RunInfo(
                "0d8f6a52-3c1b-4a6e-9f7e-5b1f2a3c4d5e",
                scenario,
                "http",
                STARTED,
                STARTED.plusSeconds(seconds),
                state,
                "0.1.0");
    }
}
