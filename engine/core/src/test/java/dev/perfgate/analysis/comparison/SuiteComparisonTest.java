package dev.perfgate.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.perfgate.result.ExampleRun;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteComparisonTest {
    @Test
    void runsAreMatchedByTheirScenariosAndWhatOnlyOneSideHasIsNamed() {
        SuiteComparison suite =
                SuiteComparison.of(List.of(run("old"), run("a"), run("b")), List.of(run("b"), run("new"), run("a")));
        assertThat(suite.pairs())
                .extracting(pair -> pair.candidate().info().scenario())
                .containsExactly("b", "a");
        assertThat(suite.onlyBaseline()).containsExactly("old");
        assertThat(suite.onlyCandidate()).containsExactly("new");
    }

    @Test
    void singleRunsAreComparedWhateverTheyAreCalled() {
        SuiteComparison suite = SuiteComparison.of(List.of(run("before")), List.of(run("after")));
        assertThat(suite.pairs()).hasSize(1);
        assertThat(suite.onlyBaseline()).isEmpty();
    }

    @Test
    void twoRunsOfOneScenarioAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuiteComparison.of(List.of(run("a"), run("a")), List.of(run("a"))))
                .withMessage("there are two runs of 'a'");
    }

    private static Run run(String scenario) {
        Run run = ExampleRun.run();
        RunInfo info = run.info();
        return new Run(
                new RunInfo(
                        info.id(),
                        scenario,
                        info.type(),
                        info.started(),
                        info.ended(),
                        info.state(),
                        info.toolVersion()),
                run.context(),
                run.validity(),
                run.measurements(),
                List.of(),
                List.of());
    }
}
