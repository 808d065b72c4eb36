package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.Gate;
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
                        "perf.yml:2:6: the gate 'chekout: p95 < 1 s' speaks of no scenario - did you mean 'checkout'?",
                        "perf.yml:3:5: the gate 'serach / GET /items: p95 < 1 s' speaks of no scenario"
                                + " - did you mean 'search'?",
                        "perf.yml:4:5: the gate 'other*: p95 < 1 s' speaks of no scenario"
                                + " - there are: checkout, search");
    }

    @Test
    void otherThanTextIsNoGate() {
        gates("gates:\n  - [p95 < 1 s]\n  - checkout: {p95: 1 s}\n");
        assertThat(lines())
                .containsExactly(
                        "perf.yml:2:5: a gate must be a line, but is a list"
                                + " - write for example 'checkout: p95 < 200 ms'",
                        "perf.yml:3:15: a rule must be a text, but is a mapping - write for example 'p95 < 200 ms'");
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
                .map(Gate::line)
                .toList();
    }

    private List<String> lines() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
