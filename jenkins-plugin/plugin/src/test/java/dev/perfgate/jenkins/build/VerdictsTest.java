package dev.perfgate.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.Recording;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.jenkins.record.RunsBefore;
import dev.perfgate.result.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
    @TempDir
    Path build;

    private final RecordSettings settings = new RecordSettings();

    @Test
    void reasonHasOnlyWhatDidSomethingToTheBuild() throws Exception {
        List<RunSummary> runs = runs(RunState.FINISHED, "p95 < 1 s", "p95 < 1 ms");
        assertThat(Verdicts.lines(runs)).hasSize(2).first().asString().startsWith("PASS  checkout: p95 < 1 s");
        assertThat(Verdicts.reason(runs))
                .startsWith("checkout: p95 < 1 ms: p95 was")
                .doesNotContain("1 s:");
    }

    @Test
    void runWithoutGatesIsToldAsSuch() throws Exception {
        List<RunSummary> runs = runs(RunState.FINISHED);
        assertThat(Verdicts.lines(runs)).containsExactly("NOTE  checkout: no gates");
        assertThat(Verdicts.worst(runs)).isEqualTo(Effect.NOTE);
        settings.setOnUndecided(Effect.UNSTABLE);
        settings.setId("strict");
        List<RunSummary> strict = runs(RunState.FINISHED);
        assertThat(Verdicts.worst(strict)).isEqualTo(Effect.UNSTABLE);
        assertThat(Verdicts.reason(strict)).isEqualTo("checkout: no gates");
    }

    @Test
    void pipelineGetsPlainDataOnly() throws Exception {
        Map<String, @Nullable Object> plain = Verdicts.plain("perfgate", runs(RunState.FINISHED, "p95 < 1 ms"));
        assertThat(plain).containsEntry("effect", "FAILURE").containsKeys("id", "reason", "runs");
        assertThat(String.valueOf(plain.get("runs"))).contains("p95=5.0").contains("status=FAIL");
    }

    private List<RunSummary> runs(RunState state, String... gates) throws Exception {
        return new Recording(settings, build, name -> null, RunsBefore.NONE)
                .record(Runs.sent(Runs.of(state, gates)))
                .runs();
    }
}
