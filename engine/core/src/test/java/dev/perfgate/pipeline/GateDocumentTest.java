package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.store.FolderStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file judges kept runs as it would judge its own. */
class GateDocumentTest {
    private static final String SCENARIOS = """
            scenarios:
              checkout: {type: memory, requests: 10, seconds: 2}
              search: {type: memory, requests: 10, seconds: 2}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void aRunOfCheckout() {
        new FolderStore().save(root, Runs.withGates());
    }

    @Test
    void unknownKeyIsAProblem() {
        assertThatThrownBy(() -> judged(SCENARIOS + "gate: ['checkout: p95 < 1 ms']"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("unknown key 'gate'")
                .hasMessageContaining("did you mean 'gates'?");
        assertThatThrownBy(() -> judged("gate: ['checkout: p95 < 1 ms']")).hasMessageContaining("unknown key 'gate'");
    }

    @Test
    void gateBelowAScenarioIsAProblem() {
        assertThatThrownBy(() -> judged("scenarios:\n  checkout: {type: memory, gates: ['p95 < 1 ms']}"))
                .hasMessageContaining("gates");
        assertThatThrownBy(() -> InMemoryJudgement.judged(
                        List.of(Runs.withGates()),
                        Optional.of(problems -> YamlDocument.parse(
                                "scenarios:\n  checkout: {type: http, gates: ['p95 < 1 ms']}",
                                "perf.yml",
                                name -> null,
                                problems)),
                        Baselines.NONE))
                .hasMessageContaining("unknown key 'gates' of the scenario 'checkout'");
    }

    @Test
    void gateOnAScenarioWithoutARunIsMissing() {
        SuiteResult result = judged(SCENARIOS + "gates: ['checkout: p95 < 2 s', 'search: p95 < 200 ms']");

        assertThat(result.runs().get(0).run().verdicts())
                .extracting(Verdict::status)
                .containsExactly(Status.PASS);
        assertThat(result.absent())
                .extracting(verdict -> verdict.status() + " " + verdict.gate() + ": " + verdict.reason())
                .containsExactly("MISSING search: p95 < 200 ms: there is no run of 'search'");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void scenarioThatWasNotAskedForIsNotRun() {
        SuiteResult result = judged(SCENARIOS + "gates: ['checkout: p95 < 2 s', 'search: p95 < 200 ms']", "checkout");

        assertThat(result.absent()).extracting(Verdict::status).containsExactly(Status.LEFT_OUT);
        assertThat(result.absent().get(0).reason()).startsWith("not run");
        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
    }

    @Test
    void documentWithoutAnyGateIsRefused() {
        assertThatThrownBy(() -> judged(SCENARIOS))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no gate to judge by");
    }

    @Test
    void nameOfNothingIsRefused() {
        assertThatThrownBy(() -> judged(SCENARIOS + "gates: ['checkout: p95 < 2 s']", "chekout"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("neither a file nor a run of 'chekout'");
    }

    private SuiteResult judged(String document, String... names) {
        return Rejudgement.of(
                List.of(root),
                new GateChoice(
                        Optional.of(problems -> YamlDocument.parse(document, "perf.yml", name -> null, problems)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(names)));
    }
}
