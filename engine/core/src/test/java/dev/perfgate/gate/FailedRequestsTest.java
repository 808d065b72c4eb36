package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.language.GateParser;
import dev.perfgate.load.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Validity;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.suite.JudgedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How fast a service fails says nothing of how fast it answers, and failures of which nobody speaks are judged all the same. */
class FailedRequestsTest {
    @Test
    void figureOfSuccessesIsMissingWhereMoreFailedThanIsTolerated() {
        Run run = run(requests("", 1000, 11, 5));

        assertThat(judged(run, "p95 < 1 s", "error rate any"))
                .containsExactly("MISSING p95 was not judged: 11 of 1,000 requests failed, more than the 1 % that"
                        + " 'maxFailedShare' tolerates");
        assertThat(judged(run, "mean of service time < 1 s", "rate > 1/s", "error rate any"))
                .allMatch(text -> text.startsWith("MISSING "));
        assertThat(judged(run(requests("", 1000, 10, 5)), "p95 < 1 s", "error rate any"))
                .containsExactly("PASS p95 was 5 ms, limit 1 s (more than 99 % below)");
    }

    @Test
    void requestIsJudgedByItsOwnShare() {
        Run run = run(requests("", 2000, 500, 5), requests("GET /a", 1500, 0, 5), requests("GET /b", 500, 500, 1));

        assertThat(judged(run, "checkout / *: p50 < 1 s", "error rate any"))
                .containsExactly(
                        "PASS p50 of 'GET /a' was 5 ms, limit 1 s (more than 99 % below)",
                        "MISSING p50 of 'GET /b' was not judged: 500 of 500 requests failed, more than the 1 % that"
                                + " 'maxFailedShare' tolerates");
    }

    @Test
    void shareMayBeSaid() {
        Stream<Metric> tolerant = Stream.of(Metric.of(LoadMetrics.MAX_FAILED_SHARE, "", 0.5));
        assertThat(judged(run(requests("", 1000, 400, 5), tolerant), "p95 < 1 s", "error rate any"))
                .containsExactly("PASS p95 was 5 ms, limit 1 s (more than 99 % below)");
    }

    @Test
    void timesOfFailedAndOfAllAreFiguresToo() {
        Run run = run(
                requests("", 1000, 500, 5),
                Stream.of(
                        Metric.of(LoadMetrics.RESPONSE_TIME_OF_FAILED, "", Runs.times(500, 40)),
                        Metric.of(LoadMetrics.RESPONSE_TIME_OF_ALL, "", Runs.times(1000, 30))));

        assertThat(judged(run, "p95 of failed < 50 ms", "p95 of all < 20 ms", "error rate any"))
                .containsExactly(
                        "PASS response time of failed p95 was 40 ms, limit 50 ms (20 % below)",
                        "FAIL response time of all p95 was 30 ms, limit 20 ms (50 % above)");
    }

    @Test
    void whereNothingFailedTheTimesOfFailedAreNoFailure() {
        Run run = run(
                requests("", 1000, 0, 5),
                Stream.of(Metric.of(LoadMetrics.RESPONSE_TIME_OF_FAILED, "", Runs.times(0, 1))));

        assertThat(judged(run, "p95 of failed < 50 ms"))
                .containsExactly("LEFT_OUT response time of failed p95 was not measured: no request failed");
    }

    @Test
    void failuresOfWhichNoGateSpeaksAreJudged() {
        String why =
                "; default limit, as no gate covers failures; add one, or 'error rate any' if they do" + " not matter";
        assertThat(judged(run(requests("", 1000, 51, 5))))
                .containsExactly("FAIL error rate was 5.1 %, limit 5 % (2 % above)" + why);
        assertThat(judged(run(requests("", 1000, 50, 5))))
                .containsExactly("WARN error rate was 5 %, limit 5 % (at the limit)" + why);
        assertThat(judged(run(requests("", 1000, 1, 5)), "dropped == 0").get(1))
                .startsWith("WARN error rate was 0.1 %");
        assertThat(judged(run(requests("", 1000, 0, 5)))).isEmpty();
    }

    @Test
    void gateThatSpeaksOfThemTakesItsPlace() {
        Run run = run(requests("", 1000, 100, 5), requests("GET /b", 100, 100, 1));

        assertThat(judged(run, "error rate any")).isEmpty();
        assertThat(judged(run, "failures < 500")).hasSize(1);
        assertThat(judged(run, "checkout / GET /b: error rate any")).isEmpty();
        assertThat(judged(run, "other: error rate any")).hasSize(1);
        Run two = run(requests("", 1000, 100, 5), requests("GET /a", 100, 50, 1), requests("GET /b", 100, 50, 1));
        assertThat(judged(two, "checkout / GET /b: error rate any"))
                .as("of /a nobody spoke")
                .hasSize(1);
    }

    @Test
    void gateThatSetsNoLimitToARunDoesNotTakeItsPlace() {
        Run run = run(requests("", 1000, 100, 5));

        for (String gate : List.of(
                "stop when error rate > 90 % for 3 s",
                "error rate no regression", "error rate within 5 % of baseline")) {
            assertThat(judged(run, gate)).as(gate).last().asString().startsWith("FAIL error rate was 10 %, limit 5 %");
        }
    }

    @Test
    void invalidRunHasNothingUnderstood() {
        Run run = Runs.of(
                "checkout",
                RunState.FINISHED,
                new Validity(List.of("the generator was the limit"), List.of()),
                requests("", 1000, 100, 5).toList());
        assertThat(GateEvaluator.evaluate(List.of(), run)).isEmpty();
    }

    @Test
    void figuresThatSayNothingStayOutOfTheHistory() {
        Run run = run(requests("", 2000, 500, 5), requests("GET /a", 1500, 0, 5), requests("GET /b", 500, 500, 1));

        assertThat(new JudgedRun(run, Optional.empty(), Optional.empty()).line().figures())
                .extracting(PastFigure::key)
                .filteredOn(key ->
                        key.metric().equals("response_time") || key.metric().equals("error_rate"))
                .extracting(key -> key.metric() + " of '" + key.scope() + "'")
                .containsOnly(
                        "error_rate of ''",
                        "response_time of 'GET /a'",
                        "error_rate of 'GET /a'",
                        "error_rate of 'GET /b'");
    }

    private static List<String> judged(Run run, String... gates) {
        List<Verdict> verdicts =
                GateEvaluator.evaluate(Stream.of(gates).map(GateParser::parse).toList(), run);
        return verdicts.stream()
                .filter(verdict -> verdict.status() != Status.INVALID_RUN)
                .map(verdict -> verdict.status() + " " + verdict.reason())
                .toList();
    }

    @SafeVarargs
    private static Run run(Stream<Metric>... metrics) {
        List<Metric> all = new ArrayList<>();
        for (Stream<Metric> some : metrics) {
            some.forEach(all::add);
        }
        return Runs.of("checkout", RunState.FINISHED, Validity.VALID, all);
    }

    private static Stream<Metric> requests(String scope, int requests, int failed, double millis) {
        return Stream.of(
                Metric.of(LoadMetrics.REQUESTS, scope, requests),
                Metric.of(LoadMetrics.FAILURES, scope, failed),
                Metric.of(LoadMetrics.ERROR_RATE, scope, (double) failed / requests),
                Metric.of(LoadMetrics.RATE, scope, requests / 10.0),
                Metric.of(LoadMetrics.DROPPED, scope, 0),
                Metric.of(LoadMetrics.RESPONSE_TIME, scope, Runs.times(requests - failed, millis)),
                Metric.of(LoadMetrics.SERVICE_TIME, scope, Runs.times(requests - failed, millis)));
    }
}
