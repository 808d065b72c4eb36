package dev.perfgate.jenkins.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.jenkins.agent.FoundRuns;
import dev.perfgate.jenkins.agent.TransferLimits;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private final RecordSettings settings = new RecordSettings();

    @TempDir
    Path build;

    @Test
    void runIsJudgedByItsRecordedGatesAndStored() throws Exception {
        List<RunSummary> runs =
                record(Runs.sent(Runs.of(RunState.FINISHED, "checkout: p95 < 200 ms", "checkout: p95 < 1 ms")));

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).getVerdicts()).map(VerdictSummary::getStatus).containsExactly("PASS", "FAIL");
        assertThat(runs.get(0).getEffect()).isEqualTo(Effect.FAILURE);
        Run stored = RunFolder.of(build, "perfgate").read(0);
        assertThat(stored.verdicts()).hasSize(2);
        assertThat(stored.info().scenario()).isEqualTo("checkout");
    }

    @Test
    void gatesOfTheStepTakeThePlaceOfTheRecordedOnes() throws Exception {
        settings.setGates(List.of("checkout: p95 < 200 ms\n\n  checkout: p95 < 1 ms; on FAIL warn  "));
        List<RunSummary> runs = record(Runs.sent(Runs.of(RunState.FINISHED, "checkout: p95 < 1 ms")));
        assertThat(runs.get(0).getVerdicts()).map(VerdictSummary::getEffect).containsExactly(Effect.NOTE, Effect.NOTE);
    }

    @Test
    void gatesOfFileJudgeAndSeeTheBuildsEnvironmentOnly() throws Exception {
        settings.setGatesFile("perf.yml");
        FoundRuns found = Runs.sent(Runs.of(RunState.FINISHED));
        String gates = "gates:\n  - \"checkout: p95 < ${LIMIT}\"\nbaseline: /etc/passwd\nhistory: /var/lib\n";
        List<RunSummary> runs = new Recording(
                        settings, build, name -> name.equals("LIMIT") ? "1 ms" : null, RunsBefore.NONE)
                .record(new FoundRuns(found.runs(), found.problems(), gates))
                .runs();
        assertThat(runs.get(0).getVerdicts()).map(VerdictSummary::getGate).containsExactly("checkout: p95 < 1 ms");
        assertThat(Path.of("/var/lib/checkout.jsonl")).doesNotExist();

        assertRefused(
                new FoundRuns(found.runs(), found.problems(), "gates:\n  - \"checkout: p95 < ${HOME}\"\n"), "HOME");
    }

    @Test
    void verdictsDoWhatIsConfigured() throws Exception {
        settings.setOnFail(Effect.UNSTABLE);
        settings.setOnUndecided(Effect.FAILURE);
        settings.setGates(List.of("checkout: p95 < 1 ms", "checkout: no regression", "checkout: cost < 1"));
        RunSummary run = record(Runs.sent(Runs.of(RunState.FINISHED))).get(0);
        assertThat(run.getVerdicts())
                .map(verdict -> verdict.getStatus() + " " + verdict.getEffect())
                .containsExactly("FAIL UNSTABLE", "NOT_ENOUGH_HISTORY FAILURE", "MISSING UNSTABLE");
        assertThat(run.getEffect()).isEqualTo(Effect.FAILURE);
    }

    @Test
    void runThatWasNotCompletedFailsWithoutAnyGate() throws Exception {
        RunSummary run = record(Runs.sent(Runs.of(RunState.PARTIAL))).get(0);
        assertThat(run.getProblem()).isEqualTo("the run was not completed: it is partial");
        assertThat(run.getEffect()).isEqualTo(Effect.FAILURE);
    }

    @Test
    void interruptedRunIsToldOnceAsSuch() throws Exception {
        RunSummary run = record(Runs.sent(Runs.of(RunState.INTERRUPTED))).get(0);
        assertThat(run.getProblem()).isEqualTo("the run was interrupted");
        assertThat(run.getEffect()).isEqualTo(Effect.FAILURE);
    }

    @Test
    void whatXmlCannotHoldIsReplacedForOneSuchCharacterWouldCostTheBuild() throws Exception {
        String hostile = "a\u0000\ufffeb\u0007";
        RunSummary run = record(
                        Runs.sent(Runs.taking(hostile, 5, "p95 < 1 ms; waived by x\u0000 until 2099-01-01 because y")))
                .get(0);
        assertThat(run.getScenario()).isEqualTo("a\ufffd\ufffdb\ufffd");
        assertThat(run.getVerdicts())
                .allSatisfy(verdict -> assertThat(verdict.getGate() + verdict.getReason())
                        .doesNotContain("\u0000", "\ufffe", "\u0007"));
        settings.setName("x\u0001");
        assertThat(settings.name()).isEqualTo("x\ufffd");
    }

    @Test
    void longTextsAreCutBetweenCharacters() throws Exception {
        RunSummary run = record(Runs.sent(Runs.taking("x" + "\ud83d\ude80".repeat(2_000), 5)))
                .get(0);
        assertThat(run.getScenario()).endsWith("\ud83d\ude80…").doesNotContain("\ufffd");
    }

    @Test
    void missingResultFailsUnlessItIsAllowed() throws Exception {
        FoundRuns nothing = new FoundRuns(new ArrayList<>(), new ArrayList<>(), "");
        assertRefused(nothing, "no run.json matches");
        settings.setAllowMissing(true);
        assertThat(record(nothing)).isEmpty();
    }

    @Test
    void brokenResultBesideAWholeOneCostsOnlyItself() throws Exception {
        FoundRuns whole = Runs.sent(Runs.of(RunState.FINISHED));
        FoundRuns found =
                new FoundRuns(new ArrayList<>(whole.runs()), new ArrayList<>(List.of("a/run.json: broken")), "");
        RecordingResult recorded = new Recording(settings, build, name -> null, RunsBefore.NONE).record(found);
        assertThat(recorded.runs()).hasSize(1);
        assertThat(recorded.problems()).containsExactly("a/run.json: broken");
    }

    @Test
    void withoutTheFileOfItsGatesNothingIsJudged() {
        settings.setGatesFile("perf.yml");
        assertThatThrownBy(() -> record(new FoundRuns(
                        new ArrayList<>(Runs.sent(Runs.of(RunState.FINISHED)).runs()),
                        new ArrayList<>(List.of("perf.yml: no such file")),
                        "")))
                .hasMessageContaining("no such file");
        assertThat(build).isEmptyDirectory();
    }

    @Test
    void brokenResultFailsAlthoughMissingOnesAreAllowed() {
        settings.setAllowMissing(true);
        assertRefused(
                new FoundRuns(new ArrayList<>(), new ArrayList<>(List.of("a/run.json:1:2: not valid JSON")), ""),
                "not valid JSON");
    }

    @Test
    void whatAnAgentForgedIsRefusedAndNothingIsStored() throws Exception {
        String deep = "{\"a\":".repeat(100_000);
        String entity = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>";
        for (byte[] forged : List.of(
                "no gzip at all".getBytes(StandardCharsets.UTF_8),
                Runs.packed("{}".getBytes(StandardCharsets.UTF_8)),
                Runs.packed(deep.getBytes(StandardCharsets.UTF_8)),
                Runs.packed(entity.getBytes(StandardCharsets.UTF_8)),
                Runs.packed(new byte[(int) TransferLimits.USUAL.fileBytes() + 1]))) {
            assertRefused(Runs.sent(forged), "out/run.json");
        }
        assertThat(build).isEmptyDirectory();
    }

    @Test
    void noNameThatWasSentBecomesPartOfPath() throws Exception {
        String json = new String(Runs.json(Runs.of(RunState.FINISHED)), StandardCharsets.UTF_8)
                .replace("checkout", "../../../evil");
        record(Runs.sent(Runs.packed(json.getBytes(StandardCharsets.UTF_8))));
        try (Stream<Path> files = Files.walk(build)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(build.resolve("perfgate/perfgate/0.json.gz"));
        }
    }

    @Test
    void idMustFitIntoAnAddressAndOnlyOneRecordOfBuildHasIt() throws Exception {
        FoundRuns found = Runs.sent(Runs.of(RunState.FINISHED));
        for (String wrong : List.of("..", "a/b", "-a", "a b", "x".repeat(41))) {
            settings.setId(wrong);
            assertRefused(found, "cannot be part of an address");
        }
        settings.setId("second");
        record(found);
        assertRefused(found, "has a record 'second'");
    }

    @Test
    void mistakeInGateIsToldWithItsPlace() throws Exception {
        settings.setGates(List.of("chekout: p95 < 1 ms"));
        assertRefused(Runs.sent(Runs.of(RunState.FINISHED)), "did you mean 'checkout'?");
    }

    @Test
    void storedFileIsCompressedJson() throws Exception {
        record(Runs.sent(Runs.of(RunState.FINISHED)));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(build.resolve("perfgate/perfgate/0.json.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("{");
        }
    }

    private List<RunSummary> record(FoundRuns found) throws RecordException, IOException {
        return new Recording(settings, build, name -> null, RunsBefore.NONE)
                .record(found)
                .runs();
    }

    private void assertRefused(FoundRuns found, String message) {
        assertThatThrownBy(() -> record(found))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(message);
    }
}
