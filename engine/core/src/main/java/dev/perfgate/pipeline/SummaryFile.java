package dev.perfgate.pipeline;

import dev.perfgate.result.Headline;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummary.Entry;
import dev.perfgate.store.FolderStore;
import dev.perfgate.suite.JudgedRun;
import java.nio.file.Path;
import java.time.Instant;

/** Writes {@code summary.json}, by which a build finds and judges its runs later. */
final class SummaryFile {
    private SummaryFile() {}

    static void write(ResultPlace place, Instant started, SuiteResult result, FolderStore store) {
        place.summaryFolder().ifPresent(folder -> store.save(folder, summary(folder, started, result)));
    }

    private static SuiteSummary summary(Path root, Instant started, SuiteResult result) {
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
                .map(path -> root.relativize(path).toString().replace('\\', '/'))
                .orElse("");
        return new Entry(
                run.info().scenario(),
                run.info().type(),
                folder,
                run.info().state(),
                run.validity().valid(),
                judged.outcome(),
                Headline.of(run));
    }
}
