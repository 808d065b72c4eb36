package dev.perfgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFolderTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    private HistoryFolder folder = new HistoryFolder(Path.of(""));
    private Path file = Path.of("");

    @BeforeEach
    void makeFolder() {
        folder = new HistoryFolder(root.resolve(".perf/history"));
        file = root.resolve(".perf/history/checkout.jsonl");
    }

    @Test
    void whatIsAddedIsReadAgain() {
        HistoryDecision decision = new HistoryDecision(
                HistoryDecision.Kind.ACCEPT, "checkout", "r1", FIRST, "ann", "a \"reason\"\nof two lines");
        folder.append(run("r0", 100));
        folder.append(run("r1", Double.NaN));
        folder.append(decision);

        History read = folder.read("checkout");
        assertThat(read.runs()).containsExactly(run("r0", 100), run("r1", Double.NaN));
        assertThat(read.decisions()).containsExactly(decision);
        assertThat(read.notes()).isEmpty();
        assertThat(file).content().hasLineCount(3);
        assertThat(folder.scenarios()).containsExactly("checkout");
    }

    @Test
    void whatIsNoFolderIsTheProblemAndNotTheFileInIt() throws IOException {
        Path taken = Files.createFile(root.resolve("taken"));
        HistoryFolder none = new HistoryFolder(taken);

        assertThatThrownBy(() -> none.read("checkout")).hasMessageStartingWith(taken + ": is a file and no folder");
        assertThatThrownBy(none::scenarios).hasMessageEndingWith("name the folder of a history");
        assertThatThrownBy(() -> none.checkWritable("checkout"))
                .hasMessageStartingWith(taken + ": is a file, so that no folder");
        assertThatThrownBy(() -> none.append(run("r0", 100))).hasMessageStartingWith(taken + ": cannot be written");
    }

    @Test
    void absentFileIsAnEmptyHistory() {
        assertThat(folder.read("checkout").runs()).isEmpty();
        assertThat(folder.read("checkout").isKept()).isTrue();
        assertThat(folder.scenarios()).isEmpty();
    }

    @Test
    void whatIsWrongWithALineIsSaidWithoutTheParsersSettings() throws IOException {
        folder.append(run("r0", 100));
        String line = Files.readString(file);
        Files.writeString(file, line.replace("100.0", "NaN").replace(":100", ":NaN"), StandardOpenOption.APPEND);
        Files.writeString(file, line.replace("\"metrics\"", "?"), StandardOpenOption.APPEND);
        Files.writeString(file, line.replace("\"metrics\"", "metrics"), StandardOpenOption.APPEND);

        List<String> notes = folder.read("checkout").notes();

        assertThat(notes).hasSize(3).allSatisfy(note -> assertThat(note).doesNotContain("Feature", "code", "JsonR"));
        assertThat(notes.get(0)).endsWith("'NaN' is no number (null stands for none)");
        assertThat(notes.get(1)).endsWith("not valid JSON: '?' stands where it must not");
        assertThat(notes.get(2)).endsWith("not valid JSON: 'm' stands where it must not");
    }

    @Test
    void lineThatWasCutIsToldAndLosesNothingElse() throws IOException {
        folder.append(run("r0", 100));
        folder.append(run("r1", 101));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = whole.length / 2 + 1; cut < whole.length - 1; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            folder.append(run("r2", 102));

            History read = folder.read("checkout");
            assertThat(read.runs()).extracting(run -> run.info().id()).containsExactly("r0", "r2");
            assertThat(read.notes()).singleElement().asString().contains("checkout.jsonl:2 is skipped: ");
        }
    }

    @Test
    void brokenLinesStayAndAreTold() throws IOException {
        folder.append(run("r0", 100));
        Files.writeString(
                file,
                "<<<<<<< HEAD\n\n{\"schema_version\": 99}\n{\"schema_version\": 1, \"run\": 5}\n\u0000\n[1]\n",
                StandardOpenOption.APPEND);
        folder.append(run("r1", 101));
        String before = Files.readString(file);

        History read = folder.read("checkout");

        assertThat(read.runs()).hasSize(2);
        assertThat(read.notes()).hasSize(5);
        assertThat(read.notes().get(1)).contains(":4 is skipped: schema_version 99 is unknown");
        assertThat(file).hasContent(before);
    }

    @Test
    void repeatedRunIsIgnoredAndTold() {
        folder.append(run("r0", 100));
        folder.append(run("r1", 101));
        folder.append(run("r0", 999));

        History read = folder.read("checkout");
        assertThat(read.runs()).containsExactly(run("r0", 100), run("r1", 101));
        assertThat(read.notes())
                .singleElement()
                .asString()
                .endsWith("checkout.jsonl:3 is ignored: it repeats the run of line 1");
    }

    @Test
    void linesOfSeveralThreadsDoNotMix() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "r" + i;
            threads.add(new Thread(() -> folder.append(run(id, 100))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(folder.read("checkout").runs()).hasSize(8);
        assertThat(folder.read("checkout").notes()).isEmpty();
    }

    @Test
    void anyBytesAreAHistory() throws IOException {
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);
        Files.createDirectories(file.getParent());
        Files.write(file, random);
        folder.append(run("r0", 100));

        assertThat(folder.read("checkout").runs()).hasSize(1);
    }

    private static PastRun run(String id, double value) {
        return new PastRun(
                new RunInfo(id, "checkout", "http", FIRST, FIRST.plusSeconds(9), RunState.FINISHED, "0.1"),
                new Source("abc", "main"),
                new Conditions("Xeon", "ci", "vm-1", "w1"),
                new End(List.of("busy"), Outcome.INVALID, List.of("1f 2", "3c")),
                List.of(
                        figure("latency", "p95", Direction.LOWER, value),
                        figure("rate", PastFigure.SINGLE, Direction.HIGHER, 0)));
    }

    private static PastFigure figure(String metric, String statistic, Direction direction, double value) {
        Unit unit = direction == Direction.LOWER ? Unit.MILLISECONDS : Unit.PER_SECOND;
        return new PastFigure(new PastFigure.Key(metric, "GET /a", statistic), unit, direction, value);
    }
}
