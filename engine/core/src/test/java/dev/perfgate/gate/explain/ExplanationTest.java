package dev.perfgate.gate.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.PastRuns;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    /** 20 runs around 100 ms, then 4 of 130 ms. */
    private static final History SLOWER = PastRuns.latency(DoubleStream.concat(
                    IntStream.range(0, 20).mapToDouble(i -> 100 + i % 5), DoubleStream.of(130, 131, 130, 131))
            .toArray());

    @Test
    void regressionIsExplainedByRunsLevelsAndTest() {
        Explanation explanation = explained("checkout: no regression", SLOWER, PastRuns.run(24, 131));

        List<String> lines = ExplanationText.lines(explanation, 120);
        assertThat(lines.get(0)).isEqualTo("checkout: no regression");
        assertThat(String.join("\n", lines))
                .contains("  verdict   FAIL (FAIL): latency was 131 ms: ")
                .contains("  figure    latency value = 131 ms")
                .contains("  scope     the whole run")
                .contains("  history   .perf/history/checkout.jsonl: 24 runs before, 24 compared with")
                .contains("  runs      r0 r1 r2")
                .contains("  rule      balanced: p of 2.0e-05 at most, shared by 1 figures; changes of 3 % or more")
                .contains("  windows   the last 3, 4, ")
                .contains("  figure      now   level   sigma  runs  since  decision")
                .contains("all above");
    }

    @Test
    @SuppressWarnings("unchecked")
    void dataHasWhatTheTextHas() {
        Map<String, Object> data =
                ExplanationData.of(explained("checkout: no regression", SLOWER, PastRuns.run(24, 131)));

        Map<String, Object> history = (Map<String, Object>) of(data, "history");
        assertThat(history)
                .containsEntry("runs_before", 24.0)
                .containsEntry("alpha", 2e-5)
                .containsEntry("sensitivity", "balanced")
                .containsEntry("smallest_effect", 0.03);
        assertThat((List<String>) of(history, "runs"))
                .hasSize(24)
                .startsWith("r0")
                .endsWith("r23");
        Map<String, Object> course = ((List<Map<String, Object>>) of(history, "courses")).get(0);
        assertThat(course).containsEntry("metric", "latency").containsKeys("level", "sigma", "decision");
        assertThat((Map<String, Object>) of(course, "test"))
                .containsEntry("name", "all_above")
                .containsEntry("new_runs", 3.0);
    }

    private static Object of(Map<String, Object> data, String name) {
        return Objects.requireNonNull(data.get(name));
    }

    @Test
    void limitIsExplainedByFigureLimitAndScope() {
        assertThat(ExplanationText.lines(
                        explained("checkout: latency < 90 ms", History.NONE, PastRuns.run(0, 100)), 120))
                .containsExactly(
                        "checkout: latency < 90 ms",
                        "  verdict   FAIL (FAIL): latency was 100 ms, limit 90 ms (11 % above)",
                        "  figure    latency value = 100 ms",
                        "  scope     the whole run",
                        "  limit     < 90 ms");
    }

    @Test
    void baselineIsExplainedByItsRuns() {
        List<String> lines = ExplanationText.lines(
                explained("checkout: latency within 10 % of median of last 3", SLOWER, PastRuns.run(24, 131)), 120);

        assertThat(lines).contains("  against   131 ms of median of last 3, allowed 10 %", "  baseline  r21 r22 r23");
    }

    private static Explanation explained(String line, History history, Run run) {
        Gate gate = GateParser.parse(line);
        Baselines baselines = new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                return new Baseline.None("no file");
            }

            @Override
            public History history(String scenario) {
                return history;
            }
        };
        List<Verdict> verdicts = GateEvaluator.evaluate(List.of(gate), run, baselines);
        return Explanation.of(gate.heading().reference(), Optional.of(gate), run, baselines, verdicts);
    }
}
