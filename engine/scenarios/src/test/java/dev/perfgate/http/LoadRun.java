package dev.perfgate.http;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Phase;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.testkit.StallingServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A load that was run against a test's server, and its figures. */
record LoadRun(Measured measured) {
    private static final Observer NOBODY = (figures, soFar) -> {};

    /** Runs the scenario that the text describes, apart from its address. */
    static LoadRun of(StallingServer server, String yaml) throws InterruptedException {
        return of(server.url(""), yaml, new StopSignal(), NOBODY);
    }

    static LoadRun of(String url, String yaml, StopSignal stop, Observer observer) throws InterruptedException {
        try (Execution execution = prepare(scenario(url, yaml), stop)) {
            return new LoadRun(execution.run(observer));
        }
    }

    /** As on a machine with so many cores. */
    static LoadRun onLoops(int loops, String url, String yaml) throws InterruptedException {
        try (Execution execution = prepareOnLoops(loops, url, yaml)) {
            return new LoadRun(execution.run(NOBODY));
        }
    }

    /** Ready to begin, as on a machine with so many cores. */
    static Execution prepareOnLoops(int loops, String url, String yaml) throws InterruptedException {
        HttpScenario scenario = scenario(url, yaml);
        return scenario.prepare(ExecutionContext.alone(scenario, new StopSignal(), line -> {}), loops, Long.MAX_VALUE);
    }

    /** With so few bytes for what was recorded and not yet collected. */
    static LoadRun withUnread(long mostUnread, String url, String yaml, Observer observer) throws InterruptedException {
        HttpScenario scenario = scenario(url, yaml);
        try (Execution execution =
                scenario.prepare(ExecutionContext.alone(scenario, new StopSignal(), line -> {}), 1, mostUnread)) {
            return new LoadRun(execution.run(observer));
        }
    }

    static Execution prepare(HttpScenario scenario, StopSignal stop) throws InterruptedException {
        return prepare(scenario, stop, line -> {});
    }

    static Execution prepare(HttpScenario scenario, StopSignal stop, Consumer<String> waiting)
            throws InterruptedException {
        return scenario.prepare(ExecutionContext.alone(scenario, stop, waiting));
    }

    static HttpScenario scenario(String url, String yaml) {
        return ScenarioText.read("baseUrl: " + url + "\n" + yaml);
    }

    long requests() {
        return count(LoadMetrics.REQUESTS, "");
    }

    long requests(String name) {
        return count(LoadMetrics.REQUESTS, name);
    }

    long failed() {
        return count(LoadMetrics.FAILURES, "");
    }

    long dropped() {
        return count(LoadMetrics.DROPPED, "");
    }

    long bytesIn() {
        return count(LoadMetrics.BYTES_IN, "");
    }

    long bytesOut() {
        return count(LoadMetrics.BYTES_OUT, "");
    }

    Distribution responseTimes() {
        return distribution(LoadMetrics.RESPONSE_TIME);
    }

    Distribution timesOfFailed() {
        return distribution(LoadMetrics.RESPONSE_TIME_OF_FAILED);
    }

    Distribution timesOfAll() {
        return distribution(LoadMetrics.RESPONSE_TIME_OF_ALL);
    }

    long resent() {
        return count(LoadMetrics.RESENT, "");
    }

    Distribution serviceTimes() {
        return distribution(LoadMetrics.SERVICE_TIME);
    }

    /** Connections that were opened for the load, without the one that tried the subject. */
    List<Phase> phases() {
        return measured.measurements().phases();
    }

    long connected() {
        return measured.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(LoadMetrics.CONNECT_TIME.name()))
                .mapToLong(metric -> ((Metric.Detail.Distributed) metric.detail())
                        .distribution()
                        .count())
                .sum();
    }

    /** Each kind of failure as "count x kind: message", the most frequent first. */
    List<String> failures() {
        return measured.measurements().failures().stream()
                .map(failure -> failure.count() + " x " + failure.kind() + ": " + failure.message())
                .toList();
    }

    /** The sum of a series over all intervals. */
    double sum(String series) {
        return Arrays.stream(values(series))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }

    double[] values(String series) {
        return measured.measurements()
                .timeline()
                .series(series, "")
                .orElseThrow()
                .values();
    }

    Duration length() {
        return Duration.between(measured.started(), measured.ended());
    }

    private long count(MetricDefinition definition, String scope) {
        return (long) metric(definition, scope).value();
    }

    private Distribution distribution(MetricDefinition definition) {
        return ((Metric.Detail.Distributed) metric(definition, "").detail()).distribution();
    }

    private Metric metric(MetricDefinition definition, String scope) {
        return measured.measurements().metrics().stream()
                .filter(metric ->
                        metric.definition().equals(definition) && metric.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }
}
