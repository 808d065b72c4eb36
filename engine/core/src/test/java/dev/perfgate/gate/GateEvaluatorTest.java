package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateEvaluatorTest {
    private static final Metric P95_OF_312_MS = Metric.of(LoadMetrics.RESPONSE_TIME, "", Runs.times(1000, 312));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p95 < 200 ms | FAIL | p95 was 312 ms, limit 200 ms (56 % above)",
                "p95 < 1 s | PASS | p95 was 312 ms, limit 1 s (69 % below)",
                "p95 < 200 | FAIL | p95 was 312 ms, limit 200 ms (56 % above)",
                "mean <= 400 ms | PASS | mean was 312 ms, limit 400 ms (22 % below)",
                "p95 < 10 ms | FAIL | p95 was 312 ms, limit 10 ms (31 times as much)",
                "p95 < 1 h | PASS | p95 was 312 ms, limit 1 h (more than 99 % below)",
                "median of response time < 200 ms | FAIL | response time median was 312 ms, limit 200 ms (56 % above)",
            })
    void reasonSaysFigureRuleAndDistance(String line, Status status, String reason) {
        assertSays(Runs.finished(P95_OF_312_MS), line, status, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1000 | error rate < 0.1 % | FAIL | error rate was 0.1 %, limit 0.1 % (at the limit, must be below it)",
                "1 | 1000 | error rate <= 0.1 % | PASS | error rate was 0.1 %, limit 0.1 % (at the limit)",
                "7 | 1000 | error rate <= 0.7 % | PASS | error rate was 0.7 %, limit 0.7 % (at the limit)",
                "7 | 1000 | error rate < 0.7 % | FAIL | error rate was 0.7 %, limit 0.7 % (at the limit, must be below it)",
                "7 | 1000 | error rate == 0.7 % | PASS | error rate was 0.7 %, expected 0.7 % (as expected)",
                "10001 | 10000000 | error rate <= 0.1 % | FAIL | error rate was 0.10001 %, limit 0.1 % (0.01 % above)",
                "9999999 | 10000000000 | error rate < 0.1 % | PASS | error rate was 0.09999999 %, limit 0.1 % (less than 0.01 % below)",
                "1 | 300 | error rate == 0 | FAIL | error rate was 0.333 %, expected 0 % (0.333 % above)",
            })
    void shareIsComparedExactly(long failures, long requests, String line, Status status, String reason) {
        double share = (double) failures / requests;

        assertSays(Runs.finished(Metric.of(LoadMetrics.ERROR_RATE, "", share)), line, status, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate > 500/s | FAIL | rate was 450/s, minimum 500/s (10 % below)",
                "rate > 24000/min | PASS | rate was 450/s, minimum 24,000/min (13 % above)",
                "dropped == 0 | FAIL | dropped iterations were 3, expected 0 (3 above)",
                "requests >= 1000 | PASS | requests were 1,000, minimum 1,000 (at the minimum)",
                "requests >= 1001 | FAIL | requests were 1,000, minimum 1,001 (0.1 % below)",
                "price_performance > 50000 | PASS | price performance was 50,003, minimum 50,000 (less than 0.01 % above)",
                "Price-Performance > 60_000 | FAIL | price performance was 50,003, minimum 60,000 (17 % below)",
                "boot_time < 2 s | FAIL | boot time was 2.5 s, limit 2 s (25 % above)",
                "boot_time < 2600 | PASS | boot time was 2.5 s, limit 2,600 ms (3.8 % below)",
                "heap < 64 MiB | PASS | heap was 64.5 MB, limit 64 MiB (3.9 % below)",
                "heap < 64 | FAIL | heap was 64.5 MB, limit 64 MB (0.78 % above)",
            })
    void anySingleFigureCanBeJudged(String line, Status status, String reason) {
        Run run = Runs.finished(
                Metric.of(LoadMetrics.RATE, "", 450),
                Metric.of(LoadMetrics.DROPPED, "", 3),
                Metric.of(LoadMetrics.REQUESTS, "", 1000),
                Metric.of(Runs.metric("price_performance", Unit.COUNT), "", 50003),
                Metric.of(Runs.metric("boot_time", Unit.SECONDS), "", 2.5),
                Metric.of(Runs.metric("heap", Unit.MEGABYTES), "", 64.5));

        assertSays(run, line, status, reason);
    }

    @Test
    void eachMatchingRequestHasItsVerdict() {
        Run run = Runs.finished(
                P95_OF_312_MS,
                Metric.of(LoadMetrics.RESPONSE_TIME, "POST /orders", Runs.times(20, 1200)),
                Metric.of(LoadMetrics.RESPONSE_TIME, "GET /items/{id}", Runs.times(200, 80)),
                Metric.of(LoadMetrics.RESPONSE_TIME, "POST /users", Runs.times(200, 800)),
                Metric.of(LoadMetrics.REQUESTS, "POST /lost", 5),
                Metric.of(Runs.metric("memory", Unit.BYTES), "POST-box container", 5e6));

        assertThat(judge(run, "checkout / POST*: p99 < 1 s"))
                .extracting(Verdict::status, Verdict::reason)
                .containsExactly(
                        tuple(
                                Status.FAIL,
                                "p99 of 'POST /orders' was 1.2 s (of only 20 requests), limit 1 s (20 % above)"),
                        tuple(Status.PASS, "p99 of 'POST /users' was 800 ms, limit 1 s (20 % below)"),
                        tuple(Status.MISSING, "p99 of 'POST /lost' was not measured"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checkout / PUT *: p95 < 1 s | no request matches 'PUT *': the run has 'GET /a'",
                "checkout / GET /a: service time p95 < 1 s | service time p95 of 'GET /a' was not measured",
                "service time max < 1 s | service time max was not measured: there are no samples",
                "connect time max < 1 s | connect time max was not measured: the run has response_time, service_time, rate, requests, failures and bytes_in",
                "price_performance > 5 | price_performance was not measured: the run has response_time, service_time, rate, requests, failures and bytes_in",
                "\"byte in\" > 5 | byte in was not measured (did you mean 'bytes_in'?): the run has response_time, service_time, rate, requests, failures and bytes_in",
                "rate > 500/s | rate was not measured: its value is NaN",
                "bytes_in < 5 MB | bytes in were not measured: its value is Infinity",
                "checkout / GET /a: failures == 0 | failures of 'GET /a' were not measured: no request was made",
            })
    void whatIsMissingIsNamed(String line, String reason) {
        Run run = Runs.finished(
                P95_OF_312_MS,
                Metric.of(LoadMetrics.SERVICE_TIME, "", Distribution.empty(Distribution.NANOS_AS_MILLIS)),
                Metric.of(LoadMetrics.RATE, "", Double.NaN),
                Metric.of(LoadMetrics.REQUESTS, "GET /a", 0),
                Metric.of(LoadMetrics.FAILURES, "GET /a", 0),
                Metric.of(LoadMetrics.BYTES_IN, "", Double.POSITIVE_INFINITY));

        assertSays(run, line, Status.MISSING, reason);
    }

    @Test
    void statisticAloneMeansTheOnlyDistribution() {
        Metric latency = Metric.of(Runs.metric("latency", Unit.MILLISECONDS), "", Runs.times(100, 5));
        Metric size = Metric.of(Runs.metric("size", Unit.BYTES), "", Distribution.of(1, 1, 2, 3));

        assertSays(Runs.finished(latency), "p95 < 6 ms", Status.PASS, "latency p95 was 5 ms, limit 6 ms (17 % below)");
        assertSays(
                Runs.finished(latency, size),
                "p95 < 6 ms",
                Status.MISSING,
                "p95 was not measured: the run has no response time, and the gate must say which of latency and size it means");
        assertSays(
                Runs.finished(Metric.of(LoadMetrics.RATE, "", 1)),
                "p95 < 6 ms",
                Status.MISSING,
                "p95 was not measured: the run has no distribution");
        assertSays(
                Runs.finished(latency, size, P95_OF_312_MS),
                "p95 < 6 ms",
                Status.FAIL,
                "p95 was 312 ms, limit 6 ms (52 times as much)");
    }

    @Test
    void nothingTakesThePlaceOfAMissingResponseTime() {
        Metric connect = Metric.of(LoadMetrics.CONNECT_TIME, "", Runs.times(100, 1));
        Metric latency = Metric.of(Runs.metric("latency", Unit.MILLISECONDS), "", Runs.times(100, 1));

        assertSays(
                Runs.finished(connect),
                "p95 < 6 ms",
                Status.MISSING,
                "p95 was not measured: the run has no response time, and the gate must say which of connect_time it means");
        assertSays(
                Runs.finished(latency, Metric.of(LoadMetrics.REQUESTS, "", 100)),
                "p95 < 6 ms",
                Status.MISSING,
                "p95 was not measured: the run has no response time, and the gate must say which of latency it means");
    }

    @Test
    void comparisonWithoutSenseIsAnError() {
        Run run = Runs.finished(
                Metric.of(Runs.metric("size", Unit.BYTES), "", Distribution.of(1, 1, 2, 3)),
                Metric.of(Runs.metric("score", Unit.COUNT), "", 51234));

        assertSays(
                run,
                "score < 5 ms",
                Status.ERROR,
                "score was 51,234 and cannot be compared with 5 ms: the gate needs a plain number");
        assertSays(
                run,
                "size < 5 B",
                Status.ERROR,
                "size was recorded as a distribution: the gate must say which figure of it, such as 'p95 of size'");
        assertSays(
                run,
                "p95 of score < 5",
                Status.MISSING,
                "score p95 was not measured: of score there is only one figure, no distribution");
    }

    @Test
    void fewSamplesAreSaid() {
        Run twenty = Runs.finished(Metric.of(LoadMetrics.RESPONSE_TIME, "", Runs.times(20, 100)));
        Run one = Runs.finished(Metric.of(Runs.metric("latency", Unit.MILLISECONDS), "", Runs.times(1, 100)));

        assertSays(
                twenty, "p99 < 200 ms", Status.PASS, "p99 was 100 ms (of only 20 requests), limit 200 ms (50 % below)");
        assertSays(twenty, "p95 < 200 ms", Status.PASS, "p95 was 100 ms, limit 200 ms (50 % below)");
        assertSays(
                one,
                "median < 200 ms",
                Status.PASS,
                "latency median was 100 ms (of only 1 sample), limit 200 ms (50 % below)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTIAL | the run is partial, it was killed or has not ended",
                "INTERRUPTED | the run was interrupted before its end",
                "STOPPED | the run was stopped before its end: all requests failed for 10 s",
            })
    void unfinishedRunIsNotJudged(RunState state, String why) {
        Measurements measurements = new Measurements(
                List.of(P95_OF_312_MS),
                Timeline.EMPTY,
                List.of(
                        new Measurements.Event(1, "gc", "a pause"),
                        new Measurements.Event(10, "stopped", "all requests failed for 10 s")),
                List.of(),
                List.of());
        Run run = Runs.of("checkout", state, Validity.VALID, measurements);

        assertSays(run, "p95 < 1 s", Status.INVALID_RUN, why + "; p95 was 312 ms, limit 1 s (69 % below)");
    }

    @Test
    void invalidRunShowsReasonAndFigure() {
        Validity invalid = new Validity(List.of("the generator's CPU was at 100 %", "GC paused 2 s"), List.of());
        Run run = Runs.of("checkout", RunState.FINISHED, invalid, List.of(P95_OF_312_MS));

        assertSays(
                run,
                "p95 < 200 ms",
                Status.INVALID_RUN,
                "the run is invalid: the generator's CPU was at 100 %; GC paused 2 s; p95 was 312 ms, limit 200 ms (56 % above)");
        assertSays(
                run,
                "cost < 5",
                Status.INVALID_RUN,
                "the run is invalid: the generator's CPU was at 100 %; GC paused 2 s; cost was not measured: the run has response_time");
    }

    @Test
    @SuppressWarnings("NullAway") // the broken definition is the point
    void exceptionIsAnErrorAndTheOtherGatesAreJudged() {
        Unit none = null;
        MetricDefinition broken = new MetricDefinition("broken", "broken", none, Direction.LOWER, "");
        Run run = Runs.finished(P95_OF_312_MS, Metric.of(broken, "", 1));

        List<Verdict> verdicts = judge(run, "broken < 5", "p95 < 1 s");

        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.ERROR, Status.PASS);
        assertThat(verdicts.get(0).reason())
                .startsWith("the gate could not be evaluated: java.lang.NullPointerException");
    }

    @Test
    void gatesOfOtherScenariosSayNothing() {
        assertThat(judge(Runs.finished(P95_OF_312_MS), "search: p95 < 1 s")).isEmpty();
    }

    @Test
    void verdictCarriesLineAndFigure() {
        Verdict verdict = judge(
                        Runs.finished(Metric.of(Runs.metric("boot_time", Unit.SECONDS), "", 2.5)),
                        "checkout:  boot_time < 3000 ms")
                .get(0);

        assertThat(verdict.gate()).isEqualTo("checkout:  boot_time < 3000 ms");
        assertThat(verdict.value()).isEqualTo(2.5);
    }

    private static void assertSays(Run run, String line, Status status, String reason) {
        assertThat(judge(run, line))
                .extracting(Verdict::gate, Verdict::status, Verdict::reason)
                .containsExactly(tuple(line, status, reason));
    }

    private static List<Verdict> judge(Run run, String... lines) {
        return GateEvaluator.evaluate(Stream.of(lines).map(GateParser::parse).toList(), run);
    }
}
