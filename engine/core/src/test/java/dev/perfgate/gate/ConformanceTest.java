package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases that every way to the evaluator must answer alike. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicTest> caseGivesItsVerdicts() {
        return ConformanceCase.all().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(ConformanceCase one) {
        List<Verdict> verdicts = GateEvaluator.evaluate(
                one.gates().stream().map(GateParser::parse).toList(), one.run(), one);

        assertThat(verdicts).map(ConformanceTest::shown).containsExactlyElementsOf(one.verdicts());
        assertThat(summary(verdicts)).isEqualTo(one.summary());
    }

    private static String summary(List<Verdict> verdicts) {
        Outcome worst = Outcome.worst(verdicts.stream().map(Outcome::of).toList());
        Map<Status, Long> counts =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::status, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no gates"
                : counts.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().consequence(), Comparator.reverseOrder()))
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", worst + ": ", ""));
    }

    static String shown(Verdict verdict) {
        return verdict.gate() + " | " + verdict.status() + consequence(verdict) + " | " + verdict.reason();
    }

    private static String consequence(Verdict verdict) {
        return verdict.consequence() == verdict.status().consequence() ? "" : " -> " + verdict.consequence();
    }

    static String shown(JsonNode verdict) {
        return verdict.required("gate").asText() + " | "
                + verdict.required("status").asText()
                + (verdict.has("consequence")
                        ? " -> " + verdict.get("consequence").asText()
                        : "") + " | "
                + verdict.required("reason").asText();
    }
}
