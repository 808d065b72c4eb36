package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.language.GateParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateSectionTest {
    private static final Set<String> SCENARIOS = new LinkedHashSet<>(List.of("checkout", "search"));

    private final Problems problems = new Problems();

    @Test
    void linesQuotedOrNotAreGates() {
        assertThat(gates("""
                                gates:
                                  - 'checkout: p95 < 200 ms'
                                  - search: error rate < 0.1 %
                                  - checkout / GET *: p99 < 1 s
                                  - failures == 0
                                """))
                .containsExactly(
                        "checkout: p95 < 200 ms",
                        "search: error rate < 0.1 %",
                        "checkout / GET *: p99 < 1 s",
                        "failures == 0");
        assertThat(lines()).isEmpty();
    }

    @Test
    void rulesMayStandBelowWhatTheySpeakOf() {
        assertThat(gates("""
                                gates:
                                  checkout:
                                    - p95 < 200 ms
                                    - "p99 < 1 s"
                                  search: rate > 500/s
                                """)).containsExactly("checkout: p95 < 200 ms", "checkout: p99 < 1 s", "search: rate > 500/s");
        assertThat(lines()).isEmpty();
    }

    @Test
    void singleLineAndNothingAtAllAreRead() {
        assertThat(gates("gates: 'checkout: p95 < 200 ms'")).containsExactly("checkout: p95 < 200 ms");
        assertThat(gates("gates:")).isEmpty();
        assertThat(gates("other: 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // 'medain' stands in column 13 of an unquoted line, 14 after a quote.
                "- 'checkout: medain < 1 s'     | perf.yml:2:14",
                "- checkout: medain < 1 s       | perf.yml:2:13",
                "- checkout: 'medain < 1 s'     | perf.yml:2:14",
                "- medain < 1 s                 | perf.yml:2:3",
                "- {checkout: [p95 < 1 s, medain < 1 s]} | perf.yml:2:26",
                "- checkout: p95 < 1 kg         | perf.yml:2:19",
                "- checkout / : p95 < 1 s       | perf.yml:2:13",
                "- 'checkout / ': p95 < 1 s     | perf.yml:2:14",
            })
    void problemInALineIsToldWithItsColumnInTheFile(String line, String place) {
        gates("gates:\n" + line);
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).mark()).hasToString(place);
    }

    @Test
    void gateThatSpeaksOfNoScenarioNamesTheNearest() {
        gates("""
                gates:
                  - 'chekout: p95 < 1 s'
                  - serach / GET /items: p95 < 1 s
                  - other*: p95 < 1 s
                """);
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:6: the gate 'chekout: p95 < 1 s' names no scenario of this file - did you mean 'checkout'?",
                        "perf.yml:3:5: the gate 'serach / GET /items: p95 < 1 s' names no scenario of this file"
                                + " - did you mean 'search'?",
                        "perf.yml:4:5: the gate 'other*: p95 < 1 s' names no scenario of this file"
                                + " - there are: checkout, search");
    }

    @Test
    void otherThanTextIsNoGate() {
        gates("gates:\n  - [p95 < 1 s]\n  - checkout: {p95: 1 s}\n");
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:5: a gate must be a line, but is a list"
                                + " - write for example 'checkout: p95 < 200 ms'",
                        "perf.yml:3:16: below 'checkout' there are only rules, and 'p95' names something else - write the"
                                + " rule alone, such as 'p95 < 200 ms'; a request is named with its scenario:"
                                + " 'checkout / p95'");
    }

    @Test
    void ruleThatNamesAnotherScenarioBelowOneSaysSo() {
        gates("gates:\n  checkout:\n    - nosuch: p95 < 1 s\n    - 'nosuch: p95 < 1 s'\n");
        assertThat(lines())
                .hasSize(2)
                .allMatch(line ->
                        line.contains("below 'checkout' there are only rules, and 'nosuch' names something else"));
    }

    @Test
    void gateMayBeAMappingThatSaysTheSameAsALine() {
        assertThat(gates("""
                                gates:
                                  - {scenario: checkout, metric: p95, below: 200 ms}
                                  - scenario: checkout
                                    request: POST *
                                    metric: error rate
                                    atMost: 1 %
                                    on: {MISSING: warn}
                                  - {metric: p99, stopAbove: 2 s, for: 10s}
                                  - {scenario: search, metric: mean, within: 10 %, baseline: base.json}
                                  - gate: 'search: p50 target 50 ms, critical 200 ms'
                                    on: {WARN: fail}
                                  - {metric: p95, below: 200 ms ratchet, waived: {until: 2026-12-31, by: ann, because: it is new}}
                                  - checkout:
                                      - {metric: p95, target: 50 ms, acceptable: 80 ms, critical: 90 ms}
                                      - http_req_failed: [rate<0.01]
                                """))
                .containsExactly(
                        "checkout: p95 < 200 ms",
                        "checkout / POST *: error rate <= 1 %; on MISSING warn",
                        "stop when p99 > 2 s for 10 s",
                        "search: mean within 10 % of baseline file base.json",
                        "search: p50 target 50 ms, critical 200 ms; on WARN fail",
                        "p95 < 200 ms ratchet; waived by ann until 2026-12-31 because it is new",
                        "checkout: p95 target 50 ms, acceptable 80 ms, critical 90 ms",
                        "checkout: http_req_failed rate<0.01");
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{scenario: checkout, metric: p(95), atMost: 1.5 s} | checkout: p95 <= 1.5 s",
                "{scenario: checkout, request: 'a: b / \"c\"', metric: p95, below: 200 ms} | checkout / 'a: b / \"c\"': p95 < 200 ms",
                "{request: GET *, metric: http_req_failed rate, below: 0.01} | '* / GET *: http_req_failed rate<0.01'",
                "{scenario: checkout, metric: p95, below: 200 ms ratchet 5 %} | checkout: p95 < 200 ms ratchet 5 %",
                "{scenario: checkout, metric: rate, above: 8/s during stage 2} | checkout: rate > 8/s during stage 2",
                "{scenario: checkout, metric: failures, equals: 0} | checkout: failures == 0",
                "{scenario: checkout, metric: requests, not: 0} | checkout: requests != 0",
                "{scenario: checkout, metric: memory of api, below: 5 MB} | checkout / api: memory < 5 MB",
                "{scenario: checkout, metric: memory of api slope, below: 1 MB/min} | checkout: memory of api slope < 1 MB/min",
                "{scenario: checkout, metric: highest rate with p95 < 1 s, atLeast: 8/s} | checkout: highest rate with p95 < 1 s >= 8/s",
                "{scenario: checkout, metric: p95, within: 20 ms} | checkout: p95 within 20 ms of baseline",
                "{scenario: checkout, metric: error rate, within: 1 % points, baseline: a b.json} | checkout: error rate within 1 % points of baseline file 'a b.json'",
                "{scenario: checkout, metric: rate, stopBelow: 8/s} | checkout: stop when rate < 8/s",
                "{scenario: checkout, metric: p50, critical: 1 s during steady, target: 2 ms} | checkout: p50 target 2 ms, critical 1 s during steady",
                "{scenario: checkout, metric: p95, below: 1 s, on: {MISSING: warn, FAIL: warn}} | checkout: p95 < 1 s; on FAIL warn, MISSING warn",
                "{scenario: checkout, metric: p95, below: 1 s, waived: {by: 'a; b', until: 2026-12-31, because: \"'x'; y\"}} | checkout: p95 < 1 s; waived by 'a; b' until 2026-12-31 because \"'x'; y\"",
                "{gate: 'checkout: no regression', undecided: fail} | checkout: no regression; undecided fail",
                "{gate: 'checkout: no regression; on WARN fail', undecided: after 7} | checkout: no regression; on"
                        + " WARN fail; undecided after 7",
                "{scenario: checkout, metric: p95, within: 20 ms, undecided: warn} | checkout: p95 within 20 ms of"
                        + " baseline; undecided warn",
                "{gate: 'checkout: no regression', on: {WARN: fail}} | checkout: no regression; on WARN fail",
            })
    void mappingIsTheGateThatItsLineIs(String mapping, String line) {
        Section document = new Section(
                YamlDocument.parse("gates:\n  - " + mapping, "perf.yml", name -> null, problems), "", problems);
        List<PlacedGate> read = GateSection.read(document, SCENARIOS, problems);

        assertThat(lines()).isEmpty();
        assertThat(read)
                .extracting(PlacedGate::gate)
                .containsExactly(
                        GateParser.parse(line.replaceAll("^'(\\*.*)'$", "$1")).withRenderedLine());
        assertThat(GateParser.parse(read.get(0).gate().line()))
                .isEqualTo(read.get(0).gate());
    }

    @Test
    void slipsAreTakenForNoValueInMappingsEither() {
        gates("""
                gates:
                  - {scenario: checkout, metric: error rate, below: 0.1}
                  - {scenario: checkout, metric: p95, below: 200 m}
                  - {scenario: checkout, metric: p0.95, below: 1 s}
                  - {scenario: checkout, metric: rate, below: 100/s}
                  - {scenario: checkout, metric: p95, target: 1 s, critical: 5 %}
                  - {gate: 'p95 < 1 s; on FAIL warn', on: {MISSING: warn}}
                """);
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:53: '0.1' is no share: error rate needs % - write '0.1 %', or '10 %'",
                        "perf.yml:3:46: '200 m' may be minutes or milliseconds - write '200 min', or '200 ms'",
                        "perf.yml:4:34: 'p0.95' is not a percentile - did you mean 'p95'?",
                        "perf.yml:5:47: of rate higher is better, and the gate asks for the worse"
                                + " - did you mean 'rate > 100/s'?",
                        "perf.yml:6:62: p95 cannot be compared with '5 %' - write a time such as '200 ms' or '1.5 s', or"
                                + " name another metric: 'p95 of METRIC'",
                        "perf.yml:7:43: the line has 'on', too - leave one of them out");
    }

    @Test
    void mappingThatSaysNothingOrTooMuchIsTold() {
        gates("""
                gates:
                  - {scenario: checkout, metric: p95}
                  - {metric: p95, below: 1 s, within: 10 %}
                  - {metric: p95, bellow: 1 s}
                  - {metric: p95, below: 1 kg}
                  - {gate: 'p95 < 1 s', on: {MISING: warn}}
                """);
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:5: the gate does not say what must hold - add for example 'below: 200 ms'",
                        "perf.yml:3:39: a gate says one thing, but here are 'below' and 'within' - write a gate for each",
                        "perf.yml:4:5: the gate does not say what must hold - add for example 'below: 200 ms'",
                        "perf.yml:4:19: unknown key 'bellow' - did you mean 'below'?",
                        "perf.yml:5:26: 'kg' is not a known unit - use ns, us, ms, s, min, h, B, KB, MB, GB, KiB, MiB, GiB,"
                                + " /s, /min, /h or %",
                        "perf.yml:6:30: 'MISING' is not a verdict that can warn or fail a build - did you mean 'MISSING'?");
    }

    @Test
    void misspeltFigureOfAMappingIsToldAlone() {
        gates("""
                gates:
                  - {scenario: checkout, metrik: p95, below: 200 ms}
                  - checkout: {metrc: p95, below: 200 ms}
                """);
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:26: unknown key 'metrik' - did you mean 'metric'?",
                        "perf.yml:3:16: unknown key 'metrc' - did you mean 'metric'?");
    }

    @Test
    void conditionsOfTaurusSayWhenToFail() {
        assertThat(gates("""
                                failWhen:
                                  - p95>200ms for 10s, stop as failed
                                  - 'checkout: avg-rt of GET http://a>150ms'
                                  - search: failures>50% for 5s
                                  - checkout: [hits<100]
                                """))
                .containsExactly(
                        "fail when p95>200ms for 10s, stop as failed",
                        "checkout: fail when avg-rt of GET http://a>150ms",
                        "search: fail when failures>50% for 5s",
                        "checkout: fail when hits<100");
        assertThat(lines()).isEmpty();
    }

    @Test
    void baselineOfTheFileIsThatOfItsGatesAndBesideIt() {
        Section document = new Section(
                YamlDocument.parse(
                        "baseline: base.json\ngates: ['p95 within 10 % of baseline', 'p95 within 5 % of baseline file own.json']",
                        "load/perf.yml", name -> null, problems),
                "",
                problems);
        assertThat(GateSection.read(document, SCENARIOS, problems))
                .extracting(placed -> placed.gate().rendered())
                .containsExactly(
                        "p95 within 10 % of baseline file load/base.json",
                        "p95 within 5 % of baseline file load/own.json");
    }

    @Test
    void gateFromAFlagHasThePlaceOfTheFlag() {
        Section flags =
                new Section(Nodes.fromMap(Map.of("gates", List.of("medain < 1 s")), path -> "--gate"), "", problems);
        GateSection.read(flags, SCENARIOS, problems);
        assertThat(problems.all().get(0).mark()).hasToString("--gate");
    }

    private List<String> gates(String yaml) {
        Section document = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        return GateSection.read(document, SCENARIOS, problems).stream()
                .map(placed -> placed.gate().line())
                .toList();
    }

    @Test
    void thresholdsOfK6ThatHaveNoCounterpartSayWhatToWrite() {
        Section document = new Section(
                YamlDocument.parse(
                        "gates:\n  - checks: rate>0.99\n  - http_req_duration:\n      - {threshold: 'p(99)<1200', abortOnFail: true, delayAbortEval: 10s}\n",
                        "perf.yml",
                        name -> null,
                        problems),
                "",
                problems);
        assertThat(GateSection.read(document, SCENARIOS, problems))
                .extracting(placed -> placed.gate().rule())
                .containsExactly("service time p99 < 1200");
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("'checks' of k6", "http_req_failed: rate<0.01");
        assertThat(lines().get(1)).contains("'abortOnFail' asks for more", "stop when");
    }

    @Test
    void scenarioMayBeCalledAsAMetricOfK6Is() {
        Section document =
                new Section(Nodes.fromMap(Map.of("gates", List.of("checks: p95 < 1 s")), path -> path), "", problems);
        assertThat(GateSection.read(document, Set.of("checks"), problems))
                .extracting(placed -> placed.gate().target().scenario().pattern())
                .containsExactly("checks");
        assertThat(lines()).isEmpty();
    }

    @Test
    void messageBeforeAConditionOfTaurusIsToldOf() {
        Section document = new Section(
                Nodes.fromMap(
                        Map.of("failWhen", List.of("Response time is too high: avg-rt>1s for 5s, stop as failed")),
                        path -> path),
                "",
                problems);
        GateSection.read(document, SCENARIOS, problems);
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).contains("a message, as Taurus has it before a condition, may not stand here");
    }

    private List<String> lines() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
