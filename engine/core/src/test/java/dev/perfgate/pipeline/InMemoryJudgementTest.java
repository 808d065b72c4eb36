package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineException;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.SampleVerdicts;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.store.FolderStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryJudgementTest {
    @TempDir
    Path root;

    @Test
    void recordedGatesJudge() {
        assertThat(statuses(judged(Runs.withGates("checkout: p95 < 200 ms", "checkout: p95 < 1 ms"), Optional.empty())))
                .containsExactly(Status.PASS, Status.FAIL);
    }

    @Test
    void gatesOfDocumentTakeTheirPlace() {
        Run run = Runs.withGates("checkout: p95 < 1 ms");
        assertThat(statuses(judged(run, gates("checkout: p95 < 200 ms")))).containsExactly(Status.PASS);
        assertThatThrownBy(() -> judged(run, gates("chekout: p95 < 200 ms")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("did you mean 'checkout'?");
    }

    @Test
    void fileThatGateNamesIsNotRead() {
        new FolderStore().save(root, Runs.withGates());
        String gate = "checkout: p95 within 10 % of baseline file " + root;
        assertThat(statuses(judged(Runs.withGates(gate), Optional.empty()))).containsExactly(Status.NO_BASELINE);
        assertThat(statuses(judged(Runs.withGates(), gates(gate)))).containsExactly(Status.NO_BASELINE);
    }

    @Test
    void verdictOnWhatIsNotAtHandStaysAsItWasRecorded() {
        for (String gate : List.of("checkout: p95 within 10 % of baseline file base.json", "checkout: no regression")) {
            Run run = Runs.withGates(gate, "checkout: p95 < 1 ms")
                    .withVerdicts(List.of(
                            SampleVerdicts.of(gate, Status.FAIL, "it was slower", 1),
                            SampleVerdicts.of("checkout: p95 < 1 ms", Status.PASS, "a lie", 1)));
            assertThat(statuses(judged(run, Optional.empty()))).containsExactly(Status.FAIL, Status.FAIL);
        }
    }

    @Test
    void historyThatCannotBeReadIsAnErrorAlsoWhereTheRunHadPassed() {
        BaselineException cause = new BaselineException("job shop: cannot be read; look at its folder");
        Baselines unreadable = new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                throw cause;
            }

            @Override
            public History history(String scenario) {
                throw cause;
            }
        };
        String gate = "checkout: no regression";
        Run run = Runs.withGates(gate).withVerdicts(List.of(SampleVerdicts.of(gate, Status.PASS, "as before", 1)));
        Run judged = InMemoryJudgement.judged(List.of(run), Optional.empty(), unreadable)
                .get(0);
        assertThat(statuses(judged)).containsExactly(Status.ERROR);
        assertThat(judged.verdicts().get(0).reason()).contains("job shop: cannot be read");
    }

    private static Run judged(Run run, Optional<Function<Problems, MappingNode>> document) {
        return InMemoryJudgement.judged(List.of(run), document, Baselines.NONE).get(0);
    }

    private static Optional<Function<Problems, MappingNode>> gates(String... lines) {
        return Optional.of(problems -> Nodes.fromMap(Map.of("gates", List.of(lines)), path -> "gates"));
    }

    private static List<Status> statuses(Run run) {
        return run.verdicts().stream().map(Verdict::status).toList();
    }
}
