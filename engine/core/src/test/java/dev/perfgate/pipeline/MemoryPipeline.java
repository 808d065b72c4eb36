package dev.perfgate.pipeline;

import dev.perfgate.config.YamlDocument;
import dev.perfgate.report.files.NamedReports;
import dev.perfgate.scenario.StopSignal;
import java.nio.file.Path;
import java.util.List;

/** Runs a document whose scenarios load nothing ({@link MemoryScenarioType}), with everything else real. */
final class MemoryPipeline {
    private MemoryPipeline() {}

    static SuiteResult run(String yaml, Path root, Presenter presenter, StopSignal stop) throws InterruptedException {
        Plan plan = new Plan(
                problems -> YamlDocument.parse(yaml, "perf.yml", name -> null, problems),
                List.of(),
                new ResultPlace.BelowFolder(root),
                true,
                NamedReports.NONE);
        return new Pipeline(presenter, stop).run(plan);
    }
}
