package dev.perfgate.pipeline;

import dev.perfgate.gate.RunVerdict;
import dev.perfgate.pipeline.Outcome.JudgedRun;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.Run;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummary.Entry;
import dev.perfgate.result.Verdict.Consequence;
import dev.perfgate.store.FolderStore;
import java.nio.file.Path;
import java.time.Instant;

/** Writes {@code summary.json}, by which a build finds and judges its runs later. */
final class SummaryFile {
    private SummaryFile() {}

    static void write(ResultPlace place, Instant started, Outcome outcome, FolderStore store) {
        place.summaryFolder().ifPresent(folder -> store.save(folder, summary(folder, started, outcome)));
    }

    private static SuiteSummary summary(Path root, Instant started, Outcome outcome) {
        return new SuiteSummary(
                ToolVersion.current(),
                started,
                Instant.now(),
                ofCode(outcome.exitCode(), outcome.runs().stream().anyMatch(run -> warned(run.run()))),
                outcome.exitCode().code(),
                outcome.error(),
                outcome.runs().stream().map(run -> entry(root, run)).toList());
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
                verdict(judged),
                count(run, LoadMetrics.REQUESTS),
                count(run, LoadMetrics.FAILURES));
    }

    /** How one run ended. */
    static SuiteSummary.Outcome verdict(JudgedRun judged) {
        return ofCode(judged.exitCode(), warned(judged.run()));
    }

    private static boolean warned(Run run) {
        return RunVerdict.of(run.verdicts()) instanceof RunVerdict.Judged judged && judged.worst() == Consequence.WARN;
    }

    private static SuiteSummary.Outcome ofCode(ExitCode code, boolean warned) {
        return switch (code) {
            case PASSED -> warned ? SuiteSummary.Outcome.WARN : SuiteSummary.Outcome.PASS;
            case GATE_FAILED -> SuiteSummary.Outcome.FAIL;
            case INVALID -> SuiteSummary.Outcome.INVALID;
            case NOT_COMPLETED, WRONG_INPUT -> SuiteSummary.Outcome.NOT_COMPLETED;
            case INTERRUPTED -> SuiteSummary.Outcome.INTERRUPTED;
        };
    }

    private static long count(Run run, MetricDefinition metric) {
        return run.metric(metric).map(Metric::value).map(Double::longValue).orElse(0L);
    }
}
