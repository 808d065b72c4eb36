package dev.perfgate.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.result.Direction;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastFigure;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.store.HistoryStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendIndexTest {
    private static final TrendQuery.Series P95 = new TrendQuery.Series("checkout", Builds.P95);

    @TempDir
    Path root;

    private TrendIndex index = new TrendIndex(Path.of(""), "");

    @BeforeEach
    void makeIndex() {
        index = new TrendIndex(root.resolve("trend"), "job shop");
    }

    @Test
    void resultIsReadAsItWasAdded() {
        BuildRun first = Builds.build(1, 100.5);
        PastFigure late = new PastFigure(
                new PastFigure.Key("heap", "", PastFigure.SINGLE), Unit.MEBIBYTES, Direction.LOWER, Double.NaN);
        List<PastFigure> more = new ArrayList<>(Builds.figures(0));
        more.add(late);
        PastRun second = Builds.run("other", 2, "feature/ä", more);

        index.append(first);
        index.history(2, "").append(second);

        History history = index.history(3, "").read("checkout");
        assertThat(history.runs()).containsExactly(first.run(), second);
        assertThat(history.place()).isEqualTo("job shop");
        assertThat(index.problems()).isEmpty();
        assertThat(index.limits("", "checkout")).containsExactly(Builds.LIMIT);
        assertThat(index.figures()).extracting(TrendFigure::key).containsExactly(Builds.P95, Builds.RATE, late.key());
    }

    @Test
    void indexThatIsNotThereIsEmptyAndLost() {
        assertThat(index.isLost()).isTrue();
        assertThat(index.figures()).isEmpty();
        assertThat(values()).isEmpty();
        assertThat(index.history(1, "").read("checkout").runs()).isEmpty();
        assertThat(index.history(1, "").read("checkout").isKept()).isTrue();
        index.delete(5);
        assertThat(root).isEmptyDirectory();
        index.append(Builds.build(1, 1));
        assertThat(index.isLost()).isFalse();
    }

    @Test
    void resultsOfOneBuildAreKeptApartByTheirRecord() {
        index.append(Builds.build(1, "linux", "main", 10));
        index.append(Builds.build(1, "windows", "main", 20));

        assertThat(index.history(2, "linux").read("checkout").runs()).hasSize(1);
        assertThat(index.newest("windows", 10)).singleElement().satisfies(result -> {
            assertThat(result.build()).isEqualTo(1);
            assertThat(result.run().info().id()).isEqualTo("run-windows1");
        });
        assertThat(values()).isEmpty();
        assertThat(index.history(2, "linux").scenarios()).containsExactly("checkout");
        assertThat(index.history(2, "mac").scenarios()).isEmpty();
    }

    @Test
    void buildsOfRunsAreFoundWhateverTheirRecord() {
        append(1, 3);
        index.append(Builds.build(3, "windows", "main", 20));
        index.delete(2);

        assertThat(index.buildsOf(Set.of("run-1", "run-2", "run-windows3", "unknown")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("run-1", 1, "run-windows3", 3));
    }

    @Test
    void deletedBuildIsGoneFromAllThatIsRead() {
        append(1, 5);
        index.delete(3);
        index.delete(77);

        assertThat(values()).containsExactly(1.0, 2.0, 4.0, 5.0);
        assertThat(index.history(6, "").read("checkout").runs()).hasSize(4);
        assertThat(index.newest("", 9)).hasSize(4);
    }

    @Test
    void cutTailIsToldAndHidesNothingThatIsWhole() throws IOException {
        append(1, 3);
        Path rows = rows();
        byte[] whole = Files.readAllBytes(rows);
        int row = whole.length / 3;
        for (int cut = 1; cut < row; cut += 13) {
            Files.write(rows, Arrays.copyOf(whole, whole.length - cut));
            index.append(Builds.build(4, 4));

            assertThat(values()).as("without the last %d bytes", cut).containsExactly(1.0, 2.0, 4.0);
            assertThat(index.problems()).singleElement().asString().contains("rows-1.bin: ", " bytes from byte ");
        }
    }

    @Test
    void anyDamageCostsOnlyTheRowsThatItHits() throws IOException {
        append(1, 9);
        byte[] whole = Files.readAllBytes(rows());
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(rows(), damaged);

            double hit = 1 + Math.floorDiv(at * 9, damaged.length);
            assertThat(values()).as("byte %d", at).hasSize(8).doesNotContain(hit);
            assertThat(index.problems()).hasSize(1);
        }
    }

    @Test
    void anyBytesAreAnIndex() throws IOException {
        append(1, 3);
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            Files.write(file, noise);
            assertThat(values()).isEmpty();
            assertThat(index.problems()).isNotEmpty();
            Files.write(file, good);
        }
        assertThat(values()).hasSize(3);
    }

    @Test
    void lostDictionaryNeverGivesOldRowsAnotherMeaning() throws IOException {
        append(1, 3);
        Files.delete(dictionary());
        assertThat(index.isLost()).isTrue();
        PastFigure other =
                new PastFigure(new PastFigure.Key("heap", "", PastFigure.SINGLE), Unit.BYTES, Direction.LOWER, 7);
        index.append(new BuildRun(4, "", Builds.run("x", 4, "main", List.of(other)), List.of()));

        History history = index.history(5, "").read("checkout");
        assertThat(history.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.figures()).containsExactly(other));
    }

    @Test
    void damagedColumnIsMissingAndNoOther() throws IOException {
        index.append(new BuildRun(1, "", Builds.run("a", 1, "main", Builds.manyFigures(10, 20)), List.of()));
        byte[] whole = Files.readAllBytes(dictionary());
        for (int at = 60; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(dictionary(), damaged);
            // A figure that is new takes no number of one that was lost.
            List<PastFigure> all = new ArrayList<>(Builds.manyFigures(10, 20));
            all.add(new PastFigure(new PastFigure.Key("new", "", PastFigure.SINGLE), Unit.COUNT, Direction.NONE, -1));
            index.append(new BuildRun(2, "", Builds.run("b", 2, "main", all), List.of()));

            History history = index.history(3, "").read("checkout");
            assertThat(history.runs().get(0).figures())
                    .as("byte %d", at)
                    .hasSize(21)
                    .isSubsetOf(Builds.manyFigures(10, 20));
            assertThat(history.runs().get(1).figures()).hasSameElementsAs(all);
            Files.write(dictionary(), whole);
            Files.write(rows(), Arrays.copyOf(Files.readAllBytes(rows()), rowLength()));
        }
    }

    @Test
    void lostIndexIsRebuiltFromBuildsWhileNewRowsArrive() throws IOException {
        append(1, 5);
        index.decisions("").append(decision("run-2"));
        Files.delete(rows());
        Files.delete(dictionary());
        Iterator<Integer> numbers = List.of(1, 2, 3, 4, 5).iterator();

        index.rebuild(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public BuildRun next() {
                int number = numbers.next();
                if (number == 3) {
                    index.append(Builds.build(6, 6));
                    index.append(Builds.build(4, 4));
                    index.delete(1);
                }
                return Builds.build(number, number);
            }
        });

        assertThat(values()).containsExactlyInAnyOrder(2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(index.problems()).isEmpty();
        assertThat(files()).hasSize(2);
        History history = index.history(7, "").read("checkout");
        assertThat(history.decisions()).hasSize(1);
        assertThat(history.runs())
                .isSortedAccordingTo(
                        (a, b) -> a.info().started().compareTo(b.info().started()));
        index.append(Builds.build(7, 7));
        assertThat(values()).endsWith(7.0);
    }

    @Test
    void failedRebuildLeavesTheIndexAsItWas() {
        append(1, 5);
        Iterator<BuildRun> broken = Stream.generate(() -> Builds.build(-1, 1)).iterator();

        assertThatThrownBy(() -> index.rebuild(broken)).isInstanceOf(IllegalArgumentException.class);

        assertThat(values()).hasSize(5);
        index.rebuild(Collections.singleton(Builds.build(9, 9)).iterator());
        assertThat(values()).containsExactly(9.0);
    }

    @Test
    void branchesOfABuildAppendAtOnceWhileOthersRead() throws InterruptedException {
        List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int branch = i;
            threads.add(new Thread(() -> {
                // An object of its own, as two steps of one job have.
                TrendIndex own = new TrendIndex(root.resolve("trend"), "job shop");
                IntStream.range(0, 50).forEach(n -> own.append(Builds.build(n, "r" + branch, "main", n)));
            }));
            threads.add(new Thread(() -> {
                for (int n = 0; n < 30; n++) {
                    assertThat(index.problems()).isEmpty();
                }
            }));
        }
        threads.add(new Thread(() -> index.compact()));
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((where, problem) -> wrong.add(problem)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(index.newest("r" + i, 100))
                    .extracting(BuildRun::build)
                    .hasSize(50)
                    .isSorted();
        }
    }

    @Test
    void historyIsBoundedAndHoldsWhatIsNamedBesides() {
        index.append(Builds.build(1, "", "release", 1));
        append(2, 40);
        HistoryWindow window = new HistoryWindow(10, Set.of("release"), Set.of("run-7"));
        index.decisions("").append(decision("run-3"));

        assertThat(index.history(41, "", window).read("checkout").runs())
                .extracting(run -> run.info().id())
                .hasSize(13)
                .startsWith("run-1", "run-3", "run-7", "run-31")
                .endsWith("run-40");
    }

    @Test
    void decisionsAreKeptWithWhoAndWhy() {
        HistoryStore history = index.history(1, "linux");
        history.append(decision("run-1"));

        assertThat(index.history(9, "linux").read("checkout").decisions()).containsExactly(decision("run-1"));
        assertThat(index.history(9, "other").read("checkout").decisions()).isEmpty();
        assertThat(index.history(9, "linux").read("checkout").baseline()).isPresent();
    }

    @Test
    void namesThatAnAgentMadeUpAreCutAndNotLost() {
        String endless = "n".repeat(100_000);
        PastFigure figure = new PastFigure(new PastFigure.Key(endless, endless, "p95"), Unit.COUNT, Direction.NONE, 5);
        index.append(new BuildRun(
                1,
                endless,
                Builds.run(endless, 1, endless, List.of(figure)),
                List.of(new FigureLimit(figure.key(), 1, Unit.MILLISECONDS, "", endless))));

        assertThat(index.newest(endless, 5)).hasSize(1);
        assertThat(index.trend(TrendQuery.of(
                                endless,
                                List.of(TrendQuery.Series.of(index.figures().get(0)))))
                        .courses()
                        .get(0)
                        .points())
                .hasSize(1);
    }

    @Test
    void folderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(root.resolve("trend"), "in the way");

        assertThatThrownBy(() -> index.append(Builds.build(1, 1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("trend");
    }

    private static HistoryDecision decision(String run) {
        return new HistoryDecision(Kind.SET, "checkout", run, Builds.FIRST, "ann", "release 2.0");
    }

    private void append(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> index.append(Builds.build(number, number)));
    }

    private List<Double> values() {
        return index.trend(TrendQuery.of("", List.of(P95))).courses().stream()
                .flatMap(course -> course.points().stream())
                .map(Trend.Point::value)
                .toList();
    }

    private int rowLength() {
        return TrendRow.write(
                                new BuildRun(1, "", Builds.run("a", 1, "main", Builds.manyFigures(10, 20)), List.of()),
                                numbers())
                        .length
                + FrameFile.HEAD_BYTES;
    }

    private Map<TrendFigure, Integer> numbers() {
        Map<TrendFigure, Integer> numbers = new HashMap<>();
        index.figures().forEach(figure -> numbers.put(figure, numbers.size()));
        return numbers;
    }

    private Path rows() throws IOException {
        return files().stream()
                .filter(file -> file.toString().contains("rows-"))
                .findFirst()
                .orElseThrow();
    }

    private Path dictionary() {
        return root.resolve("trend/dictionary.bin");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("trend"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
