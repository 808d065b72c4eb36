package dev.perfgate.pipeline;

import dev.perfgate.result.Headline;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummary.Entry;
import dev.perfgate.store.FolderStore;
import dev.perfgate.suite.JudgedRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/** The content of {@code summary.json}, by which a build finds and judges its runs later. */
public final class SummaryFile {
    private SummaryFile() {}

    static void write(ResultPlace place, Instant started, SuiteResult result, FolderStore store) {
        place.summaryFolder().ifPresent(folder -> store.save(folder, summary(folder, started, result)));
    }

    /** @param root what the runs' folders are relative to */
    public static SuiteSummary summary(Path root, Instant started, SuiteResult result) {
        return new SuiteSummary(
                ToolVersion.current(),
                started,
                Instant.now(),
                result.outcome(),
                result.outcome().exitCode(),
                result.error(),
                result.runs().stream().map(run -> entry(root, run)).toList());
    }

    private static Entry entry(Path root, JudgedRun judged) {
        Run run = judged.run();
        String folder = judged.folder()
                .map(path -> relative(root, path).toString().replace('\\', '/'))
                .orElse("");
        return new Entry(
                run.info().scenario(),
                run.info().type(),
                folder,
                run.info().state(),
                run.validity().valid(),
                judged.outcome(),
                Headline.of(run),
                run.gates(),
                run.verdicts());
    }

    /** Of another drive there is no relative path. */
    private static Path relative(Path root, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path from = root.toAbsolutePath().normalize();
        return Objects.equals(whole.getRoot(), from.getRoot()) ? from.relativize(whole) : whole;
    }
}
