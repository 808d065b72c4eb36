package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.verdict.StoppedBy;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms beside the plain comparison: levels, baselines, stop rules, thresholds of k6, conditions of Taurus. */
class GateFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http_req_duration: p(95)<200               | service time p95 | < | 200",
                "checkout: http_req_duration avg<100        | service time mean | < | 100",
                "http_req_duration: med<=100                | service time median | <= | 100",
                "http_req_duration: p(99.9)<300             | service time p99.9 | < | 300",
                "http_req_failed: rate<0.01                 | error rate | < | 1 %",
                "http_reqs: count>100                       | requests | > | 100",
                "http_reqs: rate>=50                        | rate | >= | 50",
                "dropped_iterations: count===0              | dropped iterations | == | 0",
                "checkout: failures != 3                    | failures | != | 3",
                "fail when p95>200ms                        | p95 | <= | 200 ms",
                "fail when avg-rt>=2s500ms                  | mean | < | 2,500 ms",
                "fail when avg-rt>2                         | mean | <= | 2,000 ms",
                "a: fail when failures>=50%                 | error rate | < | 50 %",
                "a: fail when succ<99.5%                    | error rate | <= | 0.5 %",
                "a: fail when fail>10                       | failures | <= | 10",
                "a: fail when hits=0                        | requests | != | 0",
                "a: fail when avg-ct>1s                     | connect time mean | <= | 1,000 ms",
            })
    void formsOfOtherToolsBecomePlainLimits(String line, String figure, String operator, String value) {
        AbsoluteGate gate = (AbsoluteGate) GateParser.parse(line);

        assertThat(gate.line()).isEqualTo(line);
        assertThat(gate.figure().label()).isEqualTo(figure);
        assertThat(gate.limit().operator().symbol()).isEqualTo(operator);
        assertThat(gate.limit().text(gate.limit().quantity().unit())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "checkout: stop when p99 > 2 s for 10 s         | above 2 s for 10 s    | true",
                "stop when error rate >= 50 %                   | at least 50 % for 1 s | true",
                "stop when rate < 10/s for 1m                   | below 10/s for 60 s   | true",
                "stop when in flight > 500                      | above 500 for 1 s     | true",
                "a: fail when p95>200ms for 10s, stop as failed | above 200 ms for 10 s | true",
                "a: fail when succ<50% for 5s                   | above 50 % for 5 s    | true",
                "a: fail when hits<5 for 5s, continue as failed | below 5/s for 5 s     | false",
            })
    void stopRulesHaveAConditionAndATime(String line, String phrase, boolean stops) {
        StopGate gate = (StopGate) GateParser.parse(line);

        String said = gate.verdict(new StoppedBy(gate.heading().reference(), 0, 60, 1, 1))
                .reason();
        assertThat(said).contains(" " + phrase + ", from second 0 to 60");
        assertThat(gate.stops()).isEqualTo(stops);
    }

    @Test
    void labelOfATaurusConditionIsARequest() {
        Gate gate = GateParser.parse("checkout: fail when avg-rt of GET http://a:80/b>150ms");

        assertThat(gate.target()).hasToString("Target[scenario=checkout, request=Optional[GET http://a:80/b]]");
    }

    @Test
    void gateSaysWhatItsVerdictsDo() {
        Gate gate = GateParser.parse("checkout: p95 < 1 s; on missing warn, NOT_COMPARABLE fail");

        assertThat(gate.heading().consequences().byStatus())
                .isEqualTo(Map.of(Status.MISSING, Consequence.WARN, Status.NOT_COMPARABLE, Consequence.FAIL));
    }

    @Test
    void failureThatIsNoneOnlyWarns() {
        Gate gate = GateParser.parse("fail when p95>1s for 5s, continue as non-failed");

        assertThat(gate.heading().consequences().byStatus()).isEqualTo(Map.of(Status.FAIL, Consequence.WARN));
    }

    @Test
    void fileOfTheBaselineIsPartOfTheRenderedGate() {
        BaselineGate gate = (BaselineGate) GateParser.parse("a: p95 within 10 % of the baseline; on NO_BASELINE fail");

        assertThat(gate.comparedWith("perf/base.json").rendered())
                .isEqualTo("a: p95 within 10 % of baseline file perf/base.json; on NO_BASELINE fail");
        assertThat(gate.comparedWith("C:/my base.json").rendered())
                .isEqualTo("a: p95 within 10 % of baseline file \"C:/my base.json\"; on NO_BASELINE fail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: p95 within 10 % of baseline file \"C:/my base.json\"",
                "a: error rate within 0.1 % points of baseline",
                "a: rate within 20/s of baseline",
                "a: \"within\" < 5 s",
                "a: latency p50 critical 200 ms, target 50 ms",
                "a: rate target 500/s, acceptable 400/s, critical 300/s",
            })
    void furtherFormsAreRead(String line) {
        Gate gate = GateParser.parse(line);

        assertThat(gate.line()).isEqualTo(line);
        assertThat(GateParser.parse(gate.rendered()).rendered()).isEqualTo(gate.rendered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: error rate < 200 %                 | 17 | 'error rate below 200 %' always holds: the gate could never fail | write a value that can be missed",
                "a: p95 < 0 ms                         | 10 | 'p95 below 0 ms' never holds: the gate would always fail | write a value that can be reached",
                "a: p95 > -5 ms                        | 10 | 'p95 above -5 ms' always holds: the gate could never fail | write a value that can be missed",
                "a: failures == -1                     | 16 | 'failures equal to -1' never holds: the gate would always fail | write a value that can be reached",
                "a: rate<0.01                          | 9  | 'rate' counts requests per second, and would have to be below 0.01 | for the share that failed write 'error rate < 1 %', or as in k6 'http_req_failed: rate<0.01'",
                "a: count>100                          | 4  | 'count' does not say of what | write 'requests', 'failures' or 'dropped'",
                "http_req_duration{name:x}: p(95)<200  | 1  | tags of k6 are not known here | name the request: 'SCENARIO / REQUEST: p(95)<200'",
                "http_req_waiting: p(95)<200           | 1  | 'http_req_waiting' of k6 has no counterpart here | the time to the first byte is not measured; http_req_duration has the whole answer",
                "http_req_failed: count<5              | 18 | 'http_req_failed' has no 'count' here | write rate",
                "a: p95 target 50 ms                   | 15 | one level alone is a plain limit | write '<= 50 ms', or add another of target, acceptable and critical",
                "a: p95 target 50 ms, critical 40 ms   | 31 | 'critical' must lie above 'target', 50 ms | of p95 lower is better",
                "a: rate target 50/s, critical 60/s    | 31 | 'critical' must lie below 'target', 50/s | of rate higher is better",
                "a: p95 target 50 ms, target 60 ms     | 29 | 'target' is there twice | leave one of them out",
                "a: p95 target 50 ms, critical         | 30 | the value is missing | write a time such as '200 ms' or '1.5 s' after the operator",
                "a: cost target 50, critical 60 ms     | 29 | '60 ms' cannot be compared with '50' | write all levels with units of one kind",
                "a: error rate target 1 %, critical 150 % | 36 | 'error rate at most 150 %' always holds: the gate could never fail | write a value that can be missed",
                "a: p95 within 10 %                    | 8  | after the tolerance 'of baseline' is missing | write for example 'p95 within 10 % of baseline'",
                "a: p95 10 % of baseline               | 4  | it does not say how near to the baseline | write for example 'p95 within 10 % of baseline'",
                "a: p95 within -5 % of baseline        | 15 | a tolerance is not negative | write for example 'p95 within 10 % of baseline'",
                "a: p95 within 5/s of baseline         | 15 | p95 cannot be compared with '5/s' | write a time such as '200 ms' or '1.5 s', or name another metric: 'p95 of METRIC'",
                "a: rate within 100 % of baseline      | 16 | rate never falls by more than 100 %: the gate could never fail | write a smaller tolerance, such as '10 %'",
                "a: p95 within 1 % points of baseline  | 15 | points are differences between two shares, in % | write 'error rate within 0.1 % points of baseline', or leave 'points' out",
                "a: p95 within 5 % of baseline x.json  | 31 | 'x.json' says nothing after 'of baseline' | end there, or write 'file perf/baseline.json', 'previous', 'median of last 10', 'run ID' or 'branch main'",
                "a: p95 within 5 % of baseline file    | 35 | the baseline's file is missing | write 'of baseline file perf/baseline.json'",
                "a: stop when p90 > 1 s                | 14 | 'p90' is not known second by second | write one of mean, p50, p95, p99, max, rate, failures, error rate, dropped, users, in flight, connections, generator cpu and generator loop delay",
                "a / GET *: stop when p99 > 1 s        | 12 | of single requests there are no figures second by second | leave out '/ GET *': the rule then speaks of the whole load",
                "a: stop when error rate > 100 %       | 27 | 'error rate at most 100 %' always holds: the gate could never fail | write a value that can be missed",
                "a: stop when                          | 13 | the condition is missing | write for example 'stop when p99 > 2 s for 10 s'",
                "a: stop when p99 > 1 s for 0s         | 28 | '0s' is no time | write for example '10 s', or leave 'for' out",
                "a: stop when users > 5 ms             | 22 | users cannot be compared with '5 ms' | write a plain number",
                "a: fail when                          | 13 | the condition is missing | write for example 'p95>200ms for 10s, stop as failed'",
                "a: fail when rc500>20 for 5s          | 14 | 'rc500' is not a figure that can be judged | status codes are not counted one by one: write 'failures>…', to which statuses from 400 up belong",
                "a: fail when avg-lt>1s                | 14 | 'avg-lt' is not a figure that can be judged | the time to the first byte is not measured: write 'avg-rt', the time to the last",
                "a: fail when avgrt>1s                 | 14 | 'avgrt' is not a figure that can be judged | did you mean 'avg-rt'?",
                "a: fail when succ<100                 | 14 | good requests are not counted by themselves | write a share, 'succ<99%', or 'hits' and 'failures'",
                "a: fail when p95>1s within 5s         | 21 | figures are not summed up over a time | write 'for', which means every second of it, or leave the time out",
                "a: fail when p95>1s, stop as failed   | 14 | 'stop' needs a time | add one, such as 'for 10s', or leave 'stop' out",
                "a: fail when p95>1s for 5s, stop as non-failed | 29 | a run that is stopped cannot count as good | write 'continue as non-failed', which only warns",
                "a: fail when p95>1s for 5s, halt      | 29 | 'halt' is not what to do | write 'stop as failed', 'continue as failed' or 'continue as non-failed'",
                "a: fail when p95 of GET x>1s for 5s   | 14 | of single requests there are no figures second by second | leave out '/ GET x': the rule then speaks of the whole load",
                "a: p95 < 1 s; on PASS warn            | 18 | 'PASS' is not a verdict that can warn or fail a build | write WARN, DEGRADED, FAIL, NO_BASELINE, NOT_ENOUGH_HISTORY, MISSING, LEFT_OUT, NOT_COMPARABLE, INVALID_RUN, ERROR",
                "a: p95 < 1 s; on FAIL wran            | 23 | 'wran' is not an effect of a verdict | did you mean 'warn'?",
                "a: p95 < 1 s; on FAIL                 | 18 | 'FAIL' is not a verdict and what it does | write for example '; on DEGRADED warn, MISSING warn'",
                "a: p95 < 1 s; on FAIL warn, FAIL fail | 29 | 'FAIL' is there twice | leave one of them out",
            })
    void problemNamesPlaceValueAndRemedy(String line, int column, String message, String remedy) {
        GateException problem = catchThrowableOfType(GateException.class, () -> GateParser.parse(line));

        assertThat(problem).hasMessage(message);
        assertThat(problem.remedy()).isEqualTo(remedy);
        assertThat(problem.column()).isEqualTo(column);
    }
}
