package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.form.GateForm;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.pipeline.InMemoryJudgement;
import dev.perfgate.result.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases as a Jenkins controller judges runs: from memory, without any file. */
class ConformanceHeldTest {
    @TestFactory
    Stream<DynamicTest> caseGivesItsVerdictsFromMemory() {
        return ConformanceCase.all().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(ConformanceCase one) {
        Run run = one.run();
        Run recorded = new Run(
                run.info(),
                run.context(),
                run.validity(),
                run.measurements(),
                one.gates().stream().map(GateParser::parse).map(GateForm::of).toList(),
                List.of());
        Run judged = InMemoryJudgement.judged(List.of(recorded), Optional.empty(), one)
                .get(0);
        assertThat(judged.verdicts()).map(ConformanceTest::shown).containsExactlyElementsOf(one.verdicts());
    }
}
