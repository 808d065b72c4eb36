package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios one after the other and at once, pauses between them, and what ends them all. */
class PipelineOrderTest {
    private final StopSignal stop = new StopSignal();
    private RecordingPresenter presenter = new RecordingPresenter();

    @TempDir
    Path root;

    @Test
    void scenariosRunAtOnceAndInTurnsWithPausesBetween() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              last: {type: memory, seconds: 1}
              a: {type: memory, meet: true, seconds: 1}
              b: {type: memory, meet: true, seconds: 1, millis: 20}
            order:
              - [a, b]
              - pause: 20 ms
            gates: ['*: p95 < 10 ms']
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(presenter.told.subList(0, 4)).containsExactlyInAnyOrder("begins a", "begins b", "1 s", "1 s");
        assertThat(presenter.told.subList(4, 11))
                .containsExactly(
                        "ended a FINISHED",
                        "ended b FINISHED",
                        "pause before [last]",
                        "paused 20 ms",
                        "begins last",
                        "1 s",
                        "ended last FINISHED");
        assertThat(SuiteSummaryJson.read(root.resolve("summary.json")).runs())
                .extracting(SuiteSummary.Entry::scenario)
                .containsExactly("a", "b", "last");
    }

    @Test
    void hopelessLoadEndsNoOtherThatRunsBesideItButTheSuite() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              a: {type: memory, failures: 100, seconds: 60}
              b: {type: memory, seconds: 30}
              c: {type: memory}
            order: [[a, b], c]
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error().orElseThrow()).endsWith("not run any more: c");
        assertThat(presenter.told).contains("ended a STOPPED", "ended b FINISHED");
    }

    @Test
    void interruptEndsAllThatRunAtOnce() throws InterruptedException {
        presenter = new RecordingPresenter() {
            @Override
            public void progress(Scenario scenario, Progress figures) {
                stop.give(new Reason.Interrupted("Ctrl-C"));
            }
        };
        SuiteResult result =
                run("scenarios: {a: {type: memory, meet: true}, b: {type: memory, meet: true}}\norder: at once");

        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(result.runs())
                .extracting(judged -> judged.run().info().state())
                .containsOnly(RunState.INTERRUPTED);
    }

    @Test
    void interruptedPauseEndsTheSuite() throws InterruptedException {
        presenter = new RecordingPresenter() {
            @Override
            public void runEnded(Run run, Optional<Path> report) {
                stop.give(new Reason.Interrupted("Ctrl-C"));
            }
        };
        SuiteResult result = run("scenarios: {a: {type: memory}, b: {type: memory}}\norder: [a, {pause: 1h}, b]");

        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(result.error()).contains("not run any more: b");
    }

    @Test
    void interruptedRunIsKeptAndNothingFurtherBegun() throws InterruptedException {
        presenter = new RecordingPresenter() {
            @Override
            public void progress(Scenario scenario, Progress figures) {
                super.progress(scenario, figures);
                stop.give(new Reason.Interrupted("Ctrl-C"));
            }
        };
        SuiteResult result = run("scenarios: {a: {type: memory}, b: {type: memory}}\ngates: ['a: p95 < 1 s']");

        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(presenter.told).containsExactly("begins a", "1 s", "ended a INTERRUPTED");
        Run kept = RunJson.read(root.resolve("a/run.json"));
        assertThat(kept.verdicts()).extracting(Verdict::status).containsExactly(Status.INVALID_RUN);
        assertThat(SuiteSummaryJson.read(root.resolve("summary.json")).outcome())
                .isEqualTo(Outcome.INTERRUPTED);
    }

    @Test
    void loadThatIsKilledLeavesAPartialRun() {
        presenter = new RecordingPresenter() {
            @Override
            public void progress(Scenario scenario, Progress figures) {
                if (figures.elapsed().toSeconds() == 2) {
                    throw new IllegalStateException("as if killed");
                }
            }
        };
        assertThatThrownBy(() -> run("scenarios: {a: {type: memory}}")).hasMessage("as if killed");

        Run left = RunJson.read(root.resolve("a/run.json"));
        assertThat(left.info().state()).isEqualTo(RunState.PARTIAL);
        assertThat(left.info().duration()).hasSeconds(1);
    }

    private SuiteResult run(String yaml) throws InterruptedException {
        return MemoryPipeline.run(yaml, root, presenter, stop);
    }
}
