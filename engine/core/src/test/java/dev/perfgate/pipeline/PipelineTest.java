package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.lock.LockException;
import dev.perfgate.result.Headline;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main path with a load in memory ({@link MemoryScenarioType}) and everything else real. */
class PipelineTest {
    private final StopSignal stop = new StopSignal();
    private RecordingPresenter presenter = new RecordingPresenter();

    @TempDir
    Path root;

    @Test
    void everyScenarioIsRunJudgedShownAndKept() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              checkout: {type: memory, seconds: 2, tags: {team: shop}}
              search: {type: memory, seconds: 1, millis: 20}
            gates:
              - 'checkout: p95 < 10 ms'
              - 'search: p95 < 100 ms'
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.error()).isEmpty();
        assertThat(presenter.told)
                .containsExactly(
                        "begins checkout",
                        "1 s",
                        "2 s",
                        "ended checkout FINISHED",
                        "begins search",
                        "1 s",
                        "ended search FINISHED");
        Run kept = RunJson.read(root.resolve("checkout/run.json"));
        assertThat(kept.info().state()).isEqualTo(RunState.FINISHED);
        assertThat(kept.context().tags()).containsEntry("team", "shop");
        assertThat(kept.gates()).containsExactly(GateForm.of(GateParser.parse("checkout: p95 < 10 ms")));
        assertThat(kept.verdicts()).extracting(Verdict::status).containsExactly(Status.PASS);
        assertThat(root.resolve("search/report.html")).isNotEmptyFile();
    }

    @Test
    void summaryNamesEveryRunWithItsVerdict() throws InterruptedException {
        run("""
            scenarios:
              checkout: {type: memory, requests: 10, failures: 1, seconds: 2}
              search: {type: memory, generator: busy}
            gates: ['checkout: p95 < 1 ms']
            """);

        SuiteSummary summary = SuiteSummaryJson.read(root.resolve("summary.json"));
        assertThat(summary.exitCode()).isEqualTo(Outcome.INVALID.exitCode());
        assertThat(summary.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(summary.error()).isEmpty();
        assertThat(summary.runs())
                .containsExactly(
                        new SuiteSummary.Entry(
                                "checkout",
                                "memory",
                                "checkout",
                                RunState.FINISHED,
                                true,
                                Outcome.FAIL,
                                summary.runs().get(0).figures(),
                                summary.runs().get(0).gates(),
                                summary.runs().get(0).verdicts()),
                        new SuiteSummary.Entry(
                                "search",
                                "memory",
                                "search",
                                RunState.FINISHED,
                                false,
                                Outcome.INVALID,
                                summary.runs().get(1).figures(),
                                List.of(),
                                List.of()));
        assertThat(summary.runs().get(0).gates())
                .containsExactly(GateForm.of(GateParser.parse("checkout: p95 < 1 ms")));
        assertThat(summary.runs().get(0).verdicts())
                .extracting(Verdict::gate, Verdict::status)
                .as("one of ten requests failed")
                .containsExactly(
                        tuple("checkout: p95 < 1 ms", Status.MISSING), tuple("error rate <= 5 %", Status.FAIL));
        assertThat(summary.runs().get(0).figures())
                .extracting(Headline::name)
                .containsExactly("requests", "failures", "error_rate", "response_time_p95");
        assertThat(summary.runs())
                .extracting(run -> run.figures().get(0).value())
                .containsExactly(20.0, 300.0);
    }

    @Test
    void runWhoseSubjectRanOutOfMemoryIsNotCompletedAndSaysWhy() throws InterruptedException {
        SuiteResult result = run("""
            scenarios: {a: {type: memory, ends: the heap was full}}
            gates: ['a: p95 < 1 s']
            """);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error()).contains("a: out of memory: the heap was full");
        Run kept = RunJson.read(root.resolve("a/run.json"));
        assertThat(kept.info().state()).isEqualTo(RunState.OUT_OF_MEMORY);
        assertThat(kept.verdicts()).extracting(Verdict::status).containsExactly(Status.INVALID_RUN);
        assertThat(root.resolve("a/report.html"))
                .content()
                .contains("Not completed: out of memory", "the heap was full");
    }

    @Test
    void scenarioThatUsesUpTheHeapIsToldAndTheNextOneRuns() throws InterruptedException {
        SuiteResult result = run("""
            scenarios: {a: {type: memory, heap: full}, b: {type: memory}}
            gates: ['b: p95 < 1 s']
            """);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error().orElseThrow())
                .matches("a: out of memory: all \\d+ MB of the heap are used; allow more with -Xmx\\d+m .*"
                        + "; its results until then are in .*");
        assertThat(presenter.told).contains("ended b FINISHED");
        assertThat(RunJson.read(root.resolve("a/run.json")).info().state()).isEqualTo(RunState.PARTIAL);
    }

    @Test
    void breachedGateFails() throws InterruptedException {
        SuiteResult result = run("scenarios: {a: {type: memory}}\ngates: ['a: p95 < 1 ms']");
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Rejudgement.of(List.of(root)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void stopRuleEndsItsRunAsFailedAndTheNextOneRuns() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              a: {type: memory, seconds: 9, millis: 50}
              b: {type: memory, seconds: 9, millis: 20}
            gates: ['stop when p99 > 30 ms for 2 s', 'a: stop when p99 > 10 ms for 30 s', 'b: p95 < 1 s']
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.error()).isEmpty();
        assertThat(presenter.told).contains("ended a STOPPED", "ended b FINISHED");
        Run stopped = RunJson.read(root.resolve("a/run.json"));
        assertThat(stopped.verdicts()).extracting(Verdict::status).containsExactly(Status.FAIL, Status.INVALID_RUN);
        assertThat(stopped.verdicts().get(0).reason())
                .isEqualTo("p99 was above 30 ms for 2 s, from second 0 to 2, highest 50 ms in second 1");
        SuiteResult again = Rejudgement.of(List.of(root));
        assertThat(again.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(again.error()).isEmpty();
        assertThat(again.runs().get(0).run().verdicts()).isEqualTo(stopped.verdicts());
    }

    @Test
    void runIsComparedWithTheBaselineAndSoAgainLater() throws InterruptedException {
        Path base = root.resolve("base");
        String suite = "scenarios: {a: {type: memory}}\nbaseline: '%s'\ngates: ['a: p95 within 10 %% of baseline']"
                .formatted(base.toString().replace('\\', '/'));
        assertThat(statuses(run(suite))).containsExactly(Status.NO_BASELINE);
        assertThat(run(suite).outcome()).isEqualTo(Outcome.WARN);
        new FolderStore().save(base, RunJson.read(root.resolve("a/run.json")));
        assertThat(statuses(run(suite))).containsExactly(Status.PASS);
        assertThat(statuses(Rejudgement.of(List.of(root.resolve("a"))))).containsExactly(Status.PASS);
        assertThat(statuses(run(suite.replace("a:", "b:")))).containsExactly(Status.NO_BASELINE);
    }

    @Test
    void baselineThatCannotBeReadStartsNothing() throws IOException {
        Path broken = Files.writeString(root.resolve("broken.json"), "{");
        String suite = "scenarios: {a: {type: memory}}\nbaseline: '%s'\ngates: ['a: p95 within 10 %% of baseline']"
                .formatted(broken.toString().replace('\\', '/'));
        assertThatThrownBy(() -> run(suite))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("the baseline cannot be read: ");
        assertThat(presenter.told).isEmpty();
    }

    private static List<Status> statuses(SuiteResult result) {
        return result.runs().stream()
                .flatMap(judged -> judged.run().verdicts().stream())
                .map(Verdict::status)
                .toList();
    }

    @Test
    void wrongDocumentStartsNothing() {
        assertThatThrownBy(() -> run("scenarios: {a: {type: memory, secnds: 1}}"))
                .isInstanceOf(ConfigException.class);
        assertThat(presenter.told).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void placeThatCannotBeWrittenStartsNothing() throws IOException {
        Files.writeString(root.resolve("b"), "in the way");
        assertThatThrownBy(() -> run("scenarios: {a: {type: memory}, b: {type: memory}}"))
                .isInstanceOf(StoreException.class);
        assertThat(presenter.told).isEmpty();
    }

    @Test
    void runIntoAFolderThatAnotherIsWritingIntoStartsNothing() {
        presenter = new RecordingPresenter() {
            @Override
            public void scenarioBegins(Scenario scenario) {
                if (presenter.told.isEmpty()) {
                    super.scenarioBegins(scenario);
                    assertThatThrownBy(() -> run("scenarios: {b: {type: memory}, a: {type: memory}}"))
                            .isInstanceOf(LockException.class)
                            .hasMessageContaining("not free to write into " + root);
                }
            }
        };
        assertThatCode(() -> run("scenarios: {a: {type: memory}}")).doesNotThrowAnyException();
        assertThat(presenter.told).contains("ended a FINISHED");
    }

    @Test
    void subjectThatIsNotThereEndsTheSuiteButKeepsWhatWasRun() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              a: {type: memory, seconds: 1}
              b: {type: memory, subject: gone}
              c: {type: memory}
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        String error = "nobody is there; start the subject; not run any more: c";
        assertThat(result.error()).contains(error);
        assertThat(presenter.told).containsExactly("begins a", "1 s", "ended a FINISHED");
        SuiteSummary summary = SuiteSummaryJson.read(root.resolve("summary.json"));
        assertThat(summary.runs()).extracting(SuiteSummary.Entry::scenario).containsExactly("a");
        assertThat(summary.error()).contains(error);
        assertThat(root.resolve("b")).doesNotExist();
        assertThat(root.resolve("c")).doesNotExist();
    }

    @Test
    void scenarioThatCannotBeSetUpKeepsNoOtherFromRunning() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              a: {type: memory, subject: refuses}
              b: {type: memory, seconds: 1}
              c: {type: memory, subject: refuses}
            """);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error()).contains("a could not be set up; correct it; c could not be set up; correct it");
        assertThat(presenter.told).containsExactly("begins b", "1 s", "ended b FINISHED");
        assertThat(root.resolve("a")).doesNotExist();
        assertThat(root.resolve("b/run.json")).isNotEmptyFile();
    }

    @Test
    void scenarioThatLoadsAtOnceWithOneThatCannotBeSetUpIsNotRun() throws InterruptedException {
        SuiteResult result = run("""
            scenarios:
              a: {type: memory}
              b: {type: memory, subject: refuses}
              c: {type: memory, seconds: 1}
            order: [[a, b], c]
            """);

        assertThat(result.error()).contains("b could not be set up; correct it; not run any more: a");
        assertThat(presenter.told).containsExactly("begins c", "1 s", "ended c FINISHED");
    }

    @Test
    void loadInWhichEverythingFailsIsEndedUnlessSwitchedOff() throws InterruptedException {
        String allFail = "scenarios: {a: {type: memory, failures: 100, seconds: 60}}";

        assertThat(run(allFail).outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(presenter.told).hasSize(12).endsWith("10 s", "ended a STOPPED");

        presenter = new RecordingPresenter();
        StopSignal another = new StopSignal();
        Plan patient = new Plan(
                problems -> YamlDocument.parse(allFail, "perf.yml", name -> null, problems),
                List.of(),
                new ResultPlace.Nowhere(),
                false);
        assertThat(new Pipeline(presenter, another).run(patient).outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(presenter.told).endsWith("60 s", "ended a FINISHED");
    }

    private SuiteResult run(String yaml) throws InterruptedException {
        return MemoryPipeline.run(yaml, root, presenter, stop);
    }
}
