package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.pipeline.GateChoice;
import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.HistoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases by way of files, run.json and history, as the command line, Maven and Jenkins judge a run that was kept. */
class ConformanceFilesTest {
    /** The command line judges them from there, too. */
    private static final Path ROOT = Path.of("target/conformance");

    @BeforeAll
    static void nothingIsLeftOfEarlierCases() throws IOException {
        if (Files.exists(ROOT)) {
            try (Stream<Path> left = Files.walk(ROOT)) {
                left.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> caseGivesItsVerdictsFromFiles() {
        return ConformanceCase.all()
                // Where files of baselines are named, and what is told of lines, depends on the place.
                .filter(one ->
                        one.baselines().isEmpty() && one.history().notes().isEmpty())
                .filter(one -> one.gates().stream().noneMatch(gate -> gate.contains("of baseline file")))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(ConformanceCase one) throws IOException {
        Path folder = ROOT.resolve(one.name().replaceAll("[^A-Za-z0-9]+", "-"));
        Path history = folder.resolve(".perf/history");
        keep(one.history(), new HistoryFolder(history));
        Run run = one.run();
        new FolderStore()
                .save(
                        folder,
                        new Run(
                                run.info(),
                                run.context(),
                                run.validity(),
                                run.measurements(),
                                RecordedGate.ofLines(one.gates().toArray(String[]::new)),
                                List.of()));

        GateChoice choice = new GateChoice(
                Optional.empty(), Optional.empty(), Optional.of(one.history().isKept() ? history.toString() : "off"));
        SuiteResult result = Rejudgement.of(List.of(folder), choice);
        Run judged = result.runs().get(0).run();

        assertThat(judged.verdicts())
                .map(ConformanceTest::shown)
                .map(text -> text.replace(folder + "/", ""))
                .containsExactlyElementsOf(one.verdicts());
        printed(folder, result);
    }

    /** What the command line must say, and with which code it must end. */
    private static void printed(Path folder, SuiteResult result) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(result.outcome().exitCode()));
        VerdictLines.of(result.runs().get(0).run().verdicts(), Style.PLAIN).stream()
                .map(line -> line.replace(folder + "/", ""))
                .forEach(lines::add);
        Files.write(folder.resolve("expected.txt"), lines);
    }

    private static void keep(History history, HistoryFolder folder) throws IOException {
        if (history.isKept()) {
            Files.createDirectories(Path.of(folder.place()));
        }
        history.runs().forEach(folder::append);
        history.decisions().forEach(folder::append);
    }
}
