package dev.perfgate.gate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perfgate.gate.AbsoluteGate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Wildcard;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "checkout: p95 < 200 ms               | checkout     |             | p95                   | <  | 200 ms",
                "checkout: error rate < 0.1 %         | checkout     |             | error rate            | <  | 0.1 %",
                "checkout: error_rate<1%              | checkout     |             | error rate            | <  | 1 %",
                "checkout: error_rate == 0            | checkout     |             | error rate            | == | 0",
                "checkout / POST *: p99 < 1 s         | checkout     | POST *      | p99                   | <  | 1 s",
                "checkout: rate > 500/s               | checkout     |             | rate                  | >  | 500/s",
                "checkout: rate >= 500                | checkout     |             | rate                  | >= | 500",
                "value: price_performance > 50000     | value        |             | price_performance     | >  | 50,000",
                "checkout: p(95) < 200                | checkout     |             | p95                   | <  | 200",
                "checkout: p95<200                    | checkout     |             | p95                   | <  | 200",
                "checkout: P99.9 ≤ 2 min              | checkout     |             | p99.9                 | <= | 2 min",
                "checkout: service time p99.9 < 1 s   | checkout     |             | service time p99.9    | <  | 1 s",
                "checkout: p99 of service_time < 1s   | checkout     |             | service time p99      | <  | 1 s",
                "checkout: p99 of response_time < 1s  | checkout     |             | response time p99     | <  | 1 s",
                "checkout: mean < 80 ms               | checkout     |             | mean                  | <  | 80 ms",
                "checkout: avg < 80 ms                | checkout     |             | mean                  | <  | 80 ms",
                "checkout: median <= 80 ms            | checkout     |             | median                | <= | 80 ms",
                "checkout: med <= 80 ms               | checkout     |             | median                | <= | 80 ms",
                "checkout: min < 1 us                 | checkout     |             | min                   | <  | 1 µs",
                "'it''s / new': p95 < 1 s             | it's / new   |             | p95                   | <  | 1 s",
                "checkout: max < 3 s                  | checkout     |             | max                   | <  | 3 s",
                "checkout: Connect Time max < 3 s     | checkout     |             | connect time max      | <  | 3 s",
                "checkout: dropped == 0               | checkout     |             | dropped iterations    | == | 0",
                "checkout: dropped iterations = 0     | checkout     |             | dropped iterations    | == | 0",
                "checkout: requests >= 1_000          | checkout     |             | requests              | >= | 1,000",
                "checkout: failures < 5               | checkout     |             | failures              | <  | 5",
                "checkout: bytes in < 1.5 GB          | checkout     |             | bytes in              | <  | 1.5 GB",
                "*: p95 < 1 s                         | *            |             | p95                   | <  | 1 s",
                "api-*: p95 < 1 s                     | api-*        |             | p95                   | <  | 1 s",
                "p95 < 200 ms                         | *            |             | p95                   | <  | 200 ms",
                "check out / GET /items/{id}: p95 < 1 | check out    | GET /items/{id} | p95               | <  | 1",
                "* / GET http://a/b?c: p95 < 1 s      | *            | GET http://a/b?c | p95              | <  | 1 s",
                "it's new: p95 < 1 s                  | it's new     |             | p95                   | <  | 1 s",
                "\"a: b / c\" / 'GET \"x\": y': p95<1 | a: b / c     | GET \"x\": y | p95                  | <  | 1",
                "cpu: \"rates\" > 5                   | cpu          |             | rates                 | >  | 5",
                "cpu: p95 of alloc size < 5 MB        | cpu          |             | alloc size p95        | <  | 5 MB",
                "cpu: score mean > 5000               | cpu          |             | score mean            | >  | 5,000",
                "cpu: \"x < y: z\" max < 5            | cpu          |             | x < y: z max          | <  | 5",
            })
    void lineIsReadAsItsParts(
            String line, String scenario, String request, String figure, String operator, String value) {
        AbsoluteGate gate = (AbsoluteGate) GateParser.parse(line);

        assertThat(gate.line()).isEqualTo(line);
        assertThat(gate.target().scenario().pattern()).isEqualTo(scenario);
        assertThat(gate.target().request().map(Wildcard::pattern).orElse(null)).isEqualTo(request);
        assertThat(gate.figure().label()).isEqualTo(figure);
        assertThat(gate.limit().operator().symbol()).isEqualTo(operator);
        assertThat(gate.limit().text(gate.limit().quantity().unit())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                       | 1  | the gate is empty | write for example 'checkout: p95 < 200 ms'",
                "a:                       | 3  | '' compares nothing | write for example 'p95 < 200 ms'; the operators are <, <=, >, >=, == and !=",
                "a: p95 below 200 ms      | 4  | 'p95 below 200 ms' compares nothing | write for example 'p95 < 200 ms'; the operators are <, <=, >, >=, == and !=",
                "a: p95 =< 200 ms         | 8  | '=<' is not an operator | write <=, or <",
                "a: p95 => 200 ms         | 8  | '=>' is not an operator | write >=, or >",
                "a: p95 !! 200 ms         | 8  | '!!' is not an operator | the operators are <, <=, >, >=, == and !=",
                "a: p101 < 1 s            | 4  | 'p101' is not a percentile | write p1 to p100, such as p95 or p99.9",
                "a: p(high) < 1 s         | 4  | 'p(high)' is not a percentile | write p1 to p100, such as p95 or p99.9",
                "a: p(95 < 1 s            | 4  | 'p(95' is not a percentile | write p1 to p100, such as p95 or p99.9",
                "a: p95 < 5 %             | 10 | p95 cannot be compared with '5 %' | write a time such as '200 ms' or '1.5 s', or name another metric: 'p95 of METRIC'",
                "a: service time max < 5/s | 23 | service time max cannot be compared with '5/s' | write a time such as '200 ms' or '1.5 s'",
                "a: error rate < 5 ms     | 17 | error rate cannot be compared with '5 ms' | write a share such as '0.1 %'",
                "a: failures < 5 %        | 15 | failures cannot be compared with '5 %' | write a plain number",
                "a: error rate < 1        | 17 | '1' is no share: error rate needs % | write '1 %'",
                "a: error rate < 0.1      | 17 | '0.1' is no share: error rate needs % | write '0.1 %', or '10 %'",
                "a: error rate within 0.1 of baseline | 22 | '0.1' is no share: error rate needs % | write '0.1 %', or '10 %'",
                "a: p95 < 200 m           | 10 | '200 m' may be minutes or milliseconds | write '200 min', or '200 ms'",
                "a: p95 < 200M            | 10 | '200M' may be minutes or milliseconds | write '200 min', or '200 ms'",
                "a: p95 within 5 m of baseline | 15 | '5 m' may be minutes or milliseconds | write '5 min', or '5 ms'",
                "a: p0.95 < 1 s           | 4  | 'p0.95' is not a percentile | did you mean 'p95'?",
                "a: p(0.999) < 1 s        | 4  | 'p(0.999)' is not a percentile | did you mean 'p99.9'?",
                "a: p0 < 1 s              | 4  | 'p0' is not a percentile | write p1 to p100, such as p95 or p99.9",
                "a: p95 > 200 ms          | 8  | of p95 lower is better, and the gate asks for the worse | did you mean 'p95 < 200 ms'?",
                "a: rate <= 100/s         | 9  | of rate higher is better, and the gate asks for the worse | did you mean 'rate >= 100/s'?",
                "a: error rate >= 1 % ratchet | 15 | of error rate lower is better, and the gate asks for the worse | did you mean 'error rate <= 1 %'?",
                "a: http_req_failed rate>0.01 | 24 | of error rate lower is better, and the gate asks for the worse | did you mean 'error rate < 0.01'?",
                "a: fail when p95<200ms   | 17 | of p95 lower is better, and the condition fails the better | did you mean 'p95>200ms'?",
                "a: highest rate with p95 > 200 ms >= 8/s | 26 | of p95 lower is better, and the gate asks for the worse | did you mean 'p95 < 200 ms'?",
                "a: p95 < 200 ms on FAIL  | 17 | before 'on' a semicolon is missing | write '; on FAIL warn'",
                "a: p95 < 200 ms on MISSING warn | 17 | before 'on' a semicolon is missing | write '; on MISSING warn'",
                "a: p95 < 200 ms during stage 2 on FAIL warn | 32 | before 'on' a semicolon is missing | write '; on FAIL warn'",
                "a: no regression waived by ann until 2026-12-31 because x | 18 | before 'waived' a semicolon is missing | write '; waived by ann until 2026-12-31 because x'",
                "a: p95 within 5 % of branch main on FAIL warn | 34 | before 'on' a semicolon is missing | write '; on FAIL warn'",
                "a: stop when p99 > 2 s for 10 s on FAIL warn | 33 | before 'on' a semicolon is missing | write '; on FAIL warn'",
                "a: p95 < 200 ms fast     | 17 | 'fast' does not belong here | end the rule before it",
                "a: p95 < 200 ms; if FAIL warn | 16 | '; if FAIL warn' is no clause | behind a semicolon stands 'on',"
                        + " 'undecided' or 'waived', such as '; on MISSING warn'",
                "a: p95 < 1 s; on FAIL warn; on MISSING warn | 29 | 'on' is there twice | write all verdicts behind one: '; on DEGRADED warn, MISSING warn'",
                "a: p95 <                 | 9  | the value is missing | write a time such as '200 ms' or '1.5 s' after the operator",
                "a: cost <                | 10 | the value is missing | write a number with its unit, such as '200 ms' or '0.1 %' after the operator",
                "a: p95 < fast            | 10 | 'fast' is not a number with a unit | write for example '200 ms', '0.1 %' or '500/s'",
                "a: p95 < 200 mss         | 10 | 'mss' is not a known unit | use ns, us, ms, s, min, h, B, KB, MB, GB, KiB, MiB, GiB, /s, /min, /h or %",
                "a: p95 < 1e999           | 10 | '1e999' is too large | write a number below 1e308",
                "a: < 200 ms              | 4  | the figure is missing | write for example 'p95 < 200 ms' or 'error rate < 0.1 %'",
                "a: 200 ms > p95          | 4  | '200 ms' is not the name of a metric | write the figure first, such as 'p95 < 200 ms'; quote a name that begins with no letter",
                "a: '' > 5                | 4  | '' is not the name of a metric | write the figure first, such as 'p95 < 200 ms'; quote a name that begins with no letter",
                "a: medain < 1 s          | 4  | 'medain' is not known | did you mean 'median'? If the metric is really called so, quote it: \"medain\"",
                "a: eror rate < 1 %       | 4  | 'eror rate' is not known | did you mean 'error_rate'? If the metric is really called so, quote it: \"eror rate\"",
                "a: servce time p95 < 1 s | 4  | 'servce time' is not known | did you mean 'service_time'? If the metric is really called so, quote it: \"servce time\"",
                "a: maen of service_time < 1 s | 4 | 'maen' is not a statistic | write 'mean'",
                "a: highest rate with memory of api < 5 MB >= 8/s | 22 | 'memory' is not a statistic | write p95, mean, median, min or max",
                "a / db: memory of api < 5 MB | 16 | the part is named twice: 'db' and 'api' | leave one of them out",
                "a: memory of api < 5 MB during steady | 25 | of single requests there are no figures by stage | leave out 'during', or 'api'",
                "a: memory of < 5 MB      | 11 | after 'of' the metric is missing | write for example 'p99 of service_time'",
                "a: p95 of < 5 MB         | 8  | after 'of' the metric is missing | write for example 'p99 of service_time'",
                "a: response time < 1 s   | 4  | 'response time' has many figures | say which, such as 'response time p95'",
                "a: p95 of error rate < 1 % | 11 | 'error rate' is a single figure and has no p95 | write 'error rate' alone",
                ": p95 < 1 s              | 1  | the name of the scenario is missing | write for example 'checkout / POST *: p95 < 200 ms', or '*' for all",
                "/ POST *: p95 < 1 s      | 1  | the name of the scenario is missing | write for example 'checkout / POST *: p95 < 200 ms', or '*' for all",
                "a / : p95 < 1 s          | 4  | the name of the request is missing | write for example 'checkout / POST *: p95 < 200 ms', or '*' for all",
                "\"a: p95 < 1 s           | 1  | the quotation mark is never closed | end the name with another \"",
            })
    void problemNamesPlaceValueAndRemedy(String line, int column, String message, String remedy) {
        GateException problem = catchThrowableOfType(GateException.class, () -> GateParser.parse(line));

        assertThat(problem).hasMessage(message);
        assertThat(problem.remedy()).isEqualTo(remedy);
        assertThat(problem.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: memory of db < 1 GB                        | a / db: memory < 1 GB",
                "memory of db < 1 GB                           | * / db: memory < 1 GB",
                "a: wall p50 of \"make -j2\" no regression     | a / \"make -j2\": wall p50 no regression",
                "a: memory of db within 5 % of baseline        | a / db: memory within 5 % of baseline",
                "a: memory of db target 1 GB, critical 2 GB    | a / db: memory target 1 GB, critical 2 GB",
                "a: response time p95 of GET /x < 1 s ratchet  | a / GET /x: response time p95 < 1 s ratchet",
            })
    void partMayStandBehindTheFigure(String line, String same) {
        assertThat(GateParser.parse(line).withRenderedLine())
                .isEqualTo(GateParser.parse(same).withRenderedLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop when: p95 < 1 s", "no regression / slope: p95 < 1 s", "a: \"slope\" < 5"})
    void wordsOfOtherFormsMayBeNames(String line) {
        assertThat(GateParser.parse(line).line()).isEqualTo(line);
    }

    @Test
    void spacesThatDoNotBreakAreSpaces() {
        assertThat(GateParser.parse("checkout:\u00a0p95\u00a0<\u00a0200\u00a0ms"))
                .extracting(gate -> ((AbsoluteGate) gate).limit())
                .hasToString("Limit[operator=LESS, quantity=200 ms]");
    }

    @Test
    void longNumberIsRefusedAtOnce() {
        String line = "p95 < " + "1".repeat(5000) + " ms x";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> GateParser.parse(line)).isInstanceOf(GateException.class));
    }

    @Test
    void gateWithoutScenarioAddressesAll() {
        assertThat(GateParser.parse("p95 < 1 s").addresses("anything")).isTrue();
        assertThat(GateParser.parse("check*: p95 < 1 s").addresses("checkout")).isTrue();
        assertThat(GateParser.parse("checkout: p95 < 1 s").addresses("search")).isFalse();
    }
}
