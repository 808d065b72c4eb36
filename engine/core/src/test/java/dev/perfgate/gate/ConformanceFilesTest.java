package dev.perfgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.pipeline.GateChoice;
import dev.perfgate.pipeline.Rejudgement;
import dev.perfgate.result.History;
import dev.perfgate.result.Run;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.HistoryFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases by way of files, run.json and history, as the command line, Maven and Jenkins judge a run that was kept. */
class ConformanceFilesTest {
    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> caseGivesItsVerdictsFromFiles() {
        return ConformanceCase.all()
                // Where files of baselines are named, and what is told of lines, depends on the place.
                .filter(one ->
                        one.baselines().isEmpty() && one.history().notes().isEmpty())
                .filter(one -> one.gates().stream().noneMatch(gate -> gate.contains("of baseline file")))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private void check(ConformanceCase one) {
        Path folder = root.resolve(Integer.toHexString(one.name().hashCode()));
        Path history = folder.resolve(".perf/history");
        keep(one.history(), new HistoryFolder(history));
        Run run = one.run();
        new FolderStore()
                .save(
                        folder,
                        new Run(run.info(), run.context(), run.validity(), run.measurements(), one.gates(), List.of()));

        GateChoice choice = new GateChoice(
                Optional.empty(), Optional.empty(), Optional.of(one.history().isKept() ? history.toString() : "off"));
        Run judged = Rejudgement.of(List.of(folder), choice).runs().get(0).run();

        assertThat(judged.verdicts())
                .map(ConformanceTest::shown)
                .map(text -> text.replace(folder + "/", ""))
                .containsExactlyElementsOf(one.verdicts());
    }

    private static void keep(History history, HistoryFolder folder) {
        history.runs().forEach(folder::append);
        history.decisions().forEach(folder::append);
    }
}
