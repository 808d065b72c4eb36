package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SuiteDocumentsTest {
    private final Problems problems = new Problems();

    @Test
    void scenariosAndGatesAreAppendedWithTheirPlaces() {
        MappingNode first = suite("A", Map.of("one", Map.of("users", 1)), List.of("one: p95 < 1 s"));
        MappingNode second = suite("B", Map.of("two", Map.of("users", 2)), List.of("two: p95 < 1 s", "p99 < 2 s"));
        MappingNode joined = SuiteDocuments.joined(List.of(first, second), problems);
        assertThat(joined.toString())
                .containsSubsequence(
                        "A at scenarios.one.users",
                        "B at scenarios.two.users",
                        "A at gates[0]",
                        "B at gates[0]",
                        "B at gates[1]");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void singleGateOfAPerfYmlCountsAsAListOfOne() {
        MappingNode file = YamlDocument.parse("gates: 'p95 < 1 s'\n", "perf.yml", name -> null, problems);
        MappingNode joined = SuiteDocuments.joined(List.of(file, suite("A", Map.of(), List.of("p99 < 2 s"))), problems);
        assertThat(joined.entry("gates").orElseThrow().value().toString())
                .containsSubsequence("p95 < 1 s", "p99 < 2 s");
    }

    @Test
    void keyWithoutAValueGivesWayToOneThatHasOne() {
        MappingNode file = YamlDocument.parse("scenarios:\ngates:\n", "perf.yml", name -> null, problems);
        MappingNode suite = suite("A", Map.of("one", Map.of()), List.of("p99 < 2 s"));
        assertThat(SuiteDocuments.joined(List.of(file, suite), problems).entries())
                .isEqualTo(suite.entries());
        assertThat(SuiteDocuments.joined(List.of(suite, file), problems).entries())
                .isEqualTo(suite.entries());
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void scenarioNameThatTwoDocumentsHaveNamesBothPlaces() {
        MappingNode file =
                YamlDocument.parse("scenarios:\n  checkout:\n    users: 1\n", "perf.yml", name -> null, problems);
        MappingNode suite = suite("com.acme.Shop", Map.of("checkout", Map.of("users", 2)), List.of());
        SuiteDocuments.joined(List.of(file, suite), problems);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("com.acme.Shop at scenarios.checkout: there is a 'checkout' already: perf.yml:2:3"
                        + " - rename one of them, or run them one by one");
    }

    private static MappingNode suite(String source, Map<String, Object> scenarios, List<String> gates) {
        // A TreeMap's order: scenarios before gates, as Suite.document() has them.
        return Nodes.fromMap(new TreeMap<>(Map.of("gates", gates, "scenarios", scenarios)).descendingMap(), source);
    }
}
