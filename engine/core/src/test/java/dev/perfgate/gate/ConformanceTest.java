package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;
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
        assertThat(RunVerdict.of(verdicts).summary()).isEqualTo(one.summary());
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
