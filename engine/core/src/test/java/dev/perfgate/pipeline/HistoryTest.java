package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.store.HistoryFolder;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.HistoryBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the main path, one after the other, with a history between them. */
class HistoryTest {
    @TempDir
    Path root;

    private int runs;

    @Test
    void runIsAddedAfterItWasJudged() throws Exception {
        SuiteResult first = run("gates: ['a: p95 within 10 % of previous', 'a: p97 < 1 s']");
        SuiteResult second = run("gates: ['a: p95 within 10 % of previous', 'a: p97 < 1 s']");

        assertThat(statuses(first)).containsExactly(Status.NO_BASELINE, Status.PASS);
        assertThat(statuses(second)).containsExactly(Status.PASS, Status.PASS);
        History history = folder().read("a");
        assertThat(history.runs()).hasSize(2).first().satisfies(past -> {
            assertThat(past.info()).isEqualTo(first.runs().get(0).run().info());
            assertThat(past.end().outcome()).isEqualTo(Outcome.WARN);
            assertThat(past.figures())
                    .extracting(
                            figure -> figure.key().metric() + " " + figure.key().statistic())
                    .contains("requests value", "response_time p95", "response_time p97", "response_time mean");
        });
        assertThat(history.runs().get(1).end().outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void nothingIsKeptUnlessSomebodyWantsIt() throws Exception {
        run("gates: ['a: p95 < 1 s']");
        run("history: off\ngates: ['a: p95 within 10 % of previous']");
        assertThat(root.resolve(".perf")).doesNotExist();

        Files.createDirectory(root.resolve(".perf"));
        run("gates: ['a: p95 < 1 s']");
        run("history: perf/runs");
        run("history: true");
        assertThat(folder().read("a").runs()).hasSize(2);
        assertThat(root.resolve("perf/runs/a.jsonl")).content().hasLineCount(1);
    }

    @Test
    void invalidRunIsKeptAndNotComparedWith() throws Exception {
        run("gates: ['a: p95 within 10 % of previous']", ", generator: busy");
        SuiteResult next = run("gates: ['a: p95 within 10 % of previous']");

        assertThat(folder().read("a").runs())
                .extracting(past -> past.end().outcome())
                .containsExactly(Outcome.INVALID, Outcome.WARN);
        assertThat(statuses(next)).containsExactly(Status.NO_BASELINE);
    }

    @Test
    void runInWhichAllFailedIsNotComparedWith() throws Exception {
        run("history: on", ", requests: 10, failures: 10");

        assertThat(folder().read("a").runs().get(0).end().invalid()).containsExactly("all 30 requests failed");
    }

    @Test
    void historyThatCannotBeWrittenIsFoundOutBeforeTheLoad() throws IOException {
        Files.createDirectories(root.resolve("perf"));
        Files.writeString(root.resolve("perf/runs"), "in the way");

        assertThatThrownBy(() -> run("history: perf/runs")).isInstanceOf(StoreException.class);
        assertThat(root.resolve("out0/a")).doesNotExist();
    }

    @Test
    void keptRunIsJudgedAgainAsItWasOrByTheHistoryNamed() throws Exception {
        run("gates: ['a: p95 within 10 % of previous']");
        Path kept = root.resolve("out0");
        run("gates: ['a: p95 within 10 % of previous']", ", millis: 9");

        SuiteResult asItWas = Rejudgement.of(List.of(root.resolve("out1")));
        assertThat(statuses(asItWas)).containsExactly(Status.NOT_COMPARABLE);
        Path none = Files.createDirectory(root.resolve("none"));
        GateChoice other = new GateChoice(Optional.empty(), Optional.empty(), Optional.of(none.toString()));
        assertThat(statuses(Rejudgement.of(List.of(root.resolve("out1")), other)))
                .containsExactly(Status.NO_BASELINE);
        GateChoice chosen = new GateChoice(
                Optional.of(problems -> Nodes.fromMap(
                        Map.of("gates", List.of("p95 within 10 % of previous"), "history", historyPath()),
                        path -> "test")),
                Optional.empty());
        assertThat(statuses(Rejudgement.of(List.of(kept), chosen))).containsExactly(Status.NO_BASELINE);
    }

    @Test
    void judgedRunsMayBeAddedLaterAndOnlyOnce() throws Exception {
        run("history: off");
        GateChoice choice = new GateChoice(Optional.empty(), Optional.empty(), Optional.of(historyPath()));

        Rejudgement.recorded(List.of(root.resolve("out0")), choice);
        Rejudgement.recorded(List.of(root.resolve("out0")), choice);

        assertThat(folder().read("a").runs()).hasSize(1);
        assertThat(folder().read("a").notes()).isEmpty();
    }

    @Test
    void decisionsArePartOfTheHistory() throws Exception {
        run("history: on");
        HistoryBook book = new HistoryBook(folder(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "ann");

        HistoryDecision set = book.set(root.resolve("out0/a").toString(), "release 2.0");
        book.accept(Optional.empty(), "TLS everywhere");
        SuiteResult next = run("history: on\ngates: ['a: p95 within 10 % of baseline']");

        assertThat(set.run()).isEqualTo(folder().read("a").runs().get(0).info().id());
        assertThat(set.by() + set.at() + set.reason()).isEqualTo("ann" + Instant.EPOCH + "release 2.0");
        assertThat(next.runs().get(0).run().verdicts())
                .singleElement()
                .extracting(Verdict::reason)
                .asString()
                .contains("baseline set by ann: run " + set.run().substring(0, 8));
        book.forget("a", "old");
        assertThat(folder().read("a").baseline()).isEmpty();
        assertThat(folder().read("a").decisions()).hasSize(3);
        assertThatThrownBy(() -> book.forget("a", "again")).hasMessageContaining("no run was made its baseline");
        assertThatThrownBy(() -> book.set("zzz", "why")).hasMessageContaining("no run of the history");
        assertThatThrownBy(() -> book.accept(Optional.of("b"), "why"))
                .hasMessageContaining("there is no history of it");
    }

    @Test
    void theOnlyRunInAFolderMayBeNamedByTheFolder() throws Exception {
        run("history: off");
        HistoryBook book = new HistoryBook(folder(), Clock.systemUTC(), "ann");

        assertThat(book.set(root.resolve("out0").toString(), "release 2.0").scenario())
                .isEqualTo("a");
        assertThatThrownBy(() -> book.set(folder().place(), "why")).hasMessageContaining("there is no run in it");
    }

    @Test
    void emptyNameOfAHistoryIsRefused() {
        assertThatThrownBy(() -> run("history: ''")).hasMessageContaining("the folder of the history is empty: ''");
    }

    @Test
    void invalidRunIsNoBaseline() throws Exception {
        run("history: off", ", generator: busy");
        HistoryBook book = new HistoryBook(folder(), Clock.systemUTC(), "ann");

        assertThatThrownBy(() -> book.set(root.resolve("out0/a").toString(), "why"))
                .hasMessageContaining("the run is no baseline: the generator was busy");
        assertThat(folder().scenarios()).isEmpty();
    }

    private HistoryFolder folder() {
        return new HistoryFolder(root.resolve(HistoryFolder.DEFAULT));
    }

    private String historyPath() {
        return folder().place();
    }

    private SuiteResult run(String yaml) throws InterruptedException {
        return run(yaml, "");
    }

    /** A scenario "a" with these keys, whose results are in {@code out<n>}. */
    private SuiteResult run(String yaml, String keys) throws InterruptedException {
        String document = "scenarios: {a: {type: memory" + keys + "}}\n" + yaml;
        Path file = root.resolve("perf.yml");
        Plan plan = new Plan(
                problems -> YamlDocument.parse(document, file.toString(), name -> null, problems),
                List.of(),
                new ResultPlace.BelowFolder(root.resolve("out" + runs++)),
                true);
        return new Pipeline(new RecordingPresenter(), new StopSignal()).run(plan);
    }

    private static List<Status> statuses(SuiteResult result) {
        return result.runs().get(0).run().verdicts().stream()
                .map(Verdict::status)
                .toList();
    }
}
