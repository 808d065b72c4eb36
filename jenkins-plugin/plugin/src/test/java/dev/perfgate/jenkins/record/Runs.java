package dev.perfgate.jenkins.record;

import dev.perfgate.jenkins.agent.FoundRun;
import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.RecordedGate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Runs made by hand, and the ways in which they travel. */
public final class Runs {
    /** Of results as agents send them. */
    public static final long AGE_MILLIS = 1_000;

    private static final Instant STARTED = Instant.parse("2026-11-21T08:00:00Z");

    private Runs() {}

    /** Two requests of 5 ms each. */
    public static Run of(RunState state, String... gates) {
        List<Metric> metrics = List.of(
                Metric.of(LoadMetrics.REQUESTS, "", 2),
                Metric.of(LoadMetrics.FAILURES, "", 0),
                Metric.of(LoadMetrics.RESPONSE_TIME, "", Distribution.of(Distribution.NANOS_AS_MILLIS, 5, 5)),
                Metric.of(LoadMetrics.REQUESTS, "GET <b>/</b>", 2),
                Metric.of(
                        LoadMetrics.RESPONSE_TIME,
                        "GET <b>/</b>",
                        Distribution.of(Distribution.NANOS_AS_MILLIS, 5, 5)));
        return of(state, metrics, Timeline.EMPTY, 1, gates);
    }

    /** Of one build after another, an hour each: so many requests of so many milliseconds each. */
    public static Run ofBuild(int build, double millis, String branch, String... gates) {
        Instant started = STARTED.plusSeconds(3600L * build);
        List<Metric> metrics = List.of(
                Metric.of(LoadMetrics.REQUESTS, "", 2),
                Metric.of(LoadMetrics.FAILURES, "", 0),
                Metric.of(
                        LoadMetrics.RESPONSE_TIME, "", Distribution.of(Distribution.NANOS_AS_MILLIS, millis, millis)));
        return new Run(
                new RunInfo(
                        "run-" + build, "checkout", "http", started, started.plusSeconds(60), RunState.FINISHED, "1.0"),
                new RunContext(
                        Map.of(),
                        new RunContext.Source("rev" + build, branch),
                        new Environment("", 1, 0, "", "", 0, 0, "", ""),
                        new RunContext.Workload("2 users", "w1")),
                Validity.VALID,
                new Measurements(metrics, Timeline.EMPTY, List.of(), List.of(), List.of()),
                RecordedGate.ofLines(gates),
                List.of());
    }

    /** A finished run of a scenario whose requests all took so long. */
    public static Run taking(String scenario, double millis, String... gates) {
        List<Metric> metrics = List.of(
                Metric.of(LoadMetrics.REQUESTS, "", 2),
                Metric.of(
                        LoadMetrics.RESPONSE_TIME, "", Distribution.of(Distribution.NANOS_AS_MILLIS, millis, millis)));
        Run run = of(RunState.FINISHED, metrics, Timeline.EMPTY, 1, gates);
        RunInfo info = run.info();
        return new Run(
                new RunInfo(info.id(), scenario, info.type(), STARTED, info.ended(), info.state(), info.toolVersion()),
                run.context(),
                run.validity(),
                run.measurements(),
                run.gates(),
                run.verdicts());
    }

    /** As builds keep them, in a folder. */
    public static List<RunSummary> recorded(Path build, Run... runs) throws IOException, RecordException {
        ArrayList<FoundRun> found = new ArrayList<>();
        for (Run run : runs) {
            found.add(new FoundRun("out/" + found.size() + "/run.json", packed(json(run)), 0));
        }
        return new Recording(new RecordSettings(), build, name -> null, RunsBefore.NONE)
                .record(new FoundRuns(found, new ArrayList<>(), ""))
                .runs();
    }

    public static Run of(RunState state, List<Metric> metrics, Timeline timeline, long seconds, String... gates) {
        return new Run(
                new RunInfo("5f0c", "checkout", "http", STARTED, STARTED.plusSeconds(seconds), state, "1.0"),
                new RunContext(
                        Map.of(),
                        RunContext.Source.UNKNOWN,
                        new Environment("", 1, 0, "", "", 0, 0, "", ""),
                        new RunContext.Workload("2 users", "")),
                Validity.VALID,
                new Measurements(metrics, timeline, List.of(), List.of(), List.of()),
                RecordedGate.ofLines(gates),
                List.of());
    }

    /** As an agent sends it. */
    public static FoundRuns sent(Run run) throws IOException {
        return sent(packed(json(run)));
    }

    /** A run.json as an agent sends it. */
    public static FoundRuns sentJson(String json) throws IOException {
        return sent(packed(json.getBytes(StandardCharsets.UTF_8)));
    }

    static FoundRuns sent(byte[] packed) {
        return new FoundRuns(
                new ArrayList<>(List.of(new FoundRun("out/run.json", packed, AGE_MILLIS))), new ArrayList<>(), "");
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A run.json in a folder. */
    public static Path write(Run run, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve("run.json"), json(run));
    }

    static byte[] json(Run run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RunJson.write(run, bytes);
        return bytes.toByteArray();
    }
}
