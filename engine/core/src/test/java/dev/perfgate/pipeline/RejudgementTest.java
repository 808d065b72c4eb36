package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Nodes;
import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummary.Entry;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.JudgedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejudgementTest {
    private final FolderStore store = new FolderStore();

    @TempDir
    Path root;

    @Test
    void runIsJudgedByTheGatesItRecorded() {
        store.save(root, Runs.withGates("checkout: p95 < 200 ms", "checkout: p95 < 1 ms", "other: p95 < 1 ms"));
        SuiteResult result = Rejudgement.of(List.of(root));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(statuses(result)).containsExactly(Status.PASS, Status.FAIL);
    }

    @Test
    void folderFileAndSummaryLeadToTheSameRun() {
        Path run = root.resolve("checkout");
        store.save(run, Runs.withGates("checkout: p95 < 200 ms"));
        store.save(root, summary(Optional.empty(), "checkout"));
        for (Path place : List.of(run, run.resolve("run.json"), root, root.resolve("summary.json"))) {
            SuiteResult result = Rejudgement.of(List.of(place));
            assertThat(result.outcome()).isEqualTo(Outcome.PASS);
            assertThat(statuses(result)).containsExactly(Status.PASS);
        }
    }

    @Test
    void ofAnyOtherFolderTheLatestRunOfEachScenarioIsJudged() {
        store.save(root.resolve("checkout/1"), Runs.withGates("checkout: p95 < 200 ms"));
        SuiteResult result = Rejudgement.of(List.of(root));
        assertThat(statuses(result)).containsExactly(Status.PASS);
        assertThat(result.runs().get(0).folder()).contains(root.resolve("checkout/1"));
    }

    /** It was written over the baseline that it was compared with: that it is no worse than itself says nothing. */
    @Test
    void runThatHasBecomeItsOwnBaselineIsNotComparable() {
        store.save(root.resolve("now"), Runs.withGates("checkout: p95 within 10 % of baseline file nowhere.json"));
        GateChoice choice =
                new GateChoice(Optional.empty(), Optional.of(root.resolve("now").toString()));
        assertThat(statuses(Rejudgement.of(List.of(root.resolve("now")), choice)))
                .containsExactly(Status.NOT_COMPARABLE);
    }

    private static Run anotherRun() {
        Run run = Runs.withGates();
        RunInfo info = run.info();
        return new Run(
                new RunInfo(
                        "another",
                        info.scenario(),
                        info.type(),
                        info.started(),
                        info.ended(),
                        info.state(),
                        info.toolVersion()),
                run.context(),
                run.validity(),
                run.measurements(),
                run.gates(),
                run.verdicts());
    }

    @Test
    void allPlacesAreJudgedTogether() {
        store.save(root.resolve("good"), Runs.withGates("p95 < 200 ms"));
        store.save(root.resolve("bad"), Runs.withGates("p95 < 1 ms"));
        SuiteResult result = Rejudgement.of(List.of(root.resolve("good"), root.resolve("bad")));
        assertThat(result.runs()).hasSize(2);
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void recordedGateThatCannotBeReadIsNoPass() {
        store.save(root, Runs.withGates("checkout: something of the future"));
        SuiteResult result = Rejudgement.of(List.of(root));
        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(statuses(result)).containsExactly(Status.ERROR);
    }

    @Test
    void runThatWasNotCompletedIsNoPass() {
        store.save(root, Runs.of(RunState.PARTIAL, 0));
        assertThat(Rejudgement.of(List.of(root)).outcome()).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void suiteThatCouldNotBeCompletedIsNoPassThoughItsRunsAre() {
        store.save(root.resolve("checkout"), Runs.withGates("p95 < 200 ms"));
        store.save(root, summary(Optional.of("nobody is there"), "checkout"));
        SuiteResult result = Rejudgement.of(List.of(root));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error().orElseThrow()).contains("nobody is there");
    }

    @Test
    void summaryWithoutRunsIsNoPass() {
        store.save(root, summary(Optional.empty()));
        SuiteResult result = Rejudgement.of(List.of(root));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(result.error().orElseThrow()).contains("names no run");
    }

    @Test
    void placeWithNothingToJudgeIsToldAsSuch() throws IOException {
        assertThatThrownBy(() -> Rejudgement.of(List.of(root)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(root.toString());
        store.save(root, summary(Optional.empty(), "gone"));
        assertThatThrownBy(() -> Rejudgement.of(List.of(root))).hasMessageContaining("gone");
        Path broken = Files.writeString(root.resolve("run.json"), "{");
        assertThatThrownBy(() -> Rejudgement.of(List.of(broken))).isInstanceOf(DocumentException.class);
    }

    @Test
    void otherGatesMayTakeThePlaceOfTheRecordedOnes() {
        store.save(root, Runs.withGates("checkout: p95 < 1 ms"));
        assertThat(statuses(Rejudgement.of(List.of(root), choice("p95 < 200 ms", "checkout: p95 < 2 ms"))))
                .containsExactly(Status.PASS, Status.FAIL);
        assertThatThrownBy(() -> Rejudgement.of(List.of(root), choice("chekout: p95 < 2 ms")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("did you mean 'checkout'?");
    }

    @Test
    void baselineMayBeGivenForRecordedGates() {
        store.save(root.resolve("now"), Runs.withGates("checkout: p95 within 10 % of baseline file nowhere.json"));
        store.save(root.resolve("base"), anotherRun());
        List<Path> now = List.of(root.resolve("now"));
        assertThat(statuses(Rejudgement.of(now))).containsExactly(Status.NO_BASELINE);
        GateChoice choice = new GateChoice(
                Optional.empty(), Optional.of(root.resolve("base").toString()));
        assertThat(statuses(Rejudgement.of(now, choice))).containsExactly(Status.PASS);
    }

    @Test
    void namedHistoryMustBeThereUnlessItIsBegun() {
        store.save(root.resolve("run"), Runs.withGates("p95 < 200 ms"));
        List<Path> places = List.of(root.resolve("run"));
        Path folder = root.resolve("typo");
        GateChoice choice = new GateChoice(Optional.empty(), Optional.empty(), Optional.of(folder.toString()));
        assertThatThrownBy(() -> Rejudgement.of(places, choice))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--history: there is no folder " + folder);
        assertThat(statuses(Rejudgement.recorded(places, choice))).containsExactly(Status.PASS);
        assertThat(statuses(Rejudgement.of(places, choice))).containsExactly(Status.PASS);
    }

    @Test
    void remedyForNoBaselineNamesTheOneOfTheHistory() {
        store.save(root, Runs.withGates());
        assertThat(Rejudgement.of(List.of(root), choice("p95 within 50 % of baseline"))
                        .runs()
                        .get(0)
                        .run()
                        .verdicts())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.reason()).contains("'perfgate baseline set RUN'"));
    }

    @Test
    void stoppedRunIsNoBasisForGatesThatDidNotStopIt() {
        store.save(root, Runs.of(RunState.STOPPED, 0));
        assertThat(Rejudgement.of(List.of(root), choice("p95 < 200 ms")).outcome())
                .isEqualTo(Outcome.NOT_COMPLETED);
    }

    private static GateChoice choice(String... gates) {
        return new GateChoice(
                Optional.of(problems -> Nodes.fromMap(Map.of("gates", List.of(gates)), path -> "--gate")),
                Optional.empty());
    }

    private static List<Status> statuses(SuiteResult result) {
        return result.runs().stream()
                .map(JudgedRun::run)
                .map(Run::verdicts)
                .flatMap(List::stream)
                .map(Verdict::status)
                .toList();
    }

    private static SuiteSummary summary(Optional<String> error, String... folders) {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        List<Entry> runs = Stream.of(folders)
                .map(folder -> new Entry(
                        folder,
                        "memory",
                        folder,
                        RunState.FINISHED,
                        true,
                        Outcome.PASS,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        return new SuiteSummary("1.0", now, now, Outcome.PASS, 0, error, runs);
    }
}
