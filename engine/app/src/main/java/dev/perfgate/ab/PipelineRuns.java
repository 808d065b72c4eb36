package dev.perfgate.ab;

import dev.perfgate.config.MappingNode;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs on the main path, each with its own folder. */
public final class PipelineRuns implements RunSource {
    private static final Pattern RUN_OR_RESULT = Pattern.compile("ab\\.json|\\d{3,}-.*(baseline|candidate)");

    private final Pipeline pipeline;
    private final Map<Side, MappingNode> documents;
    private final String scenario;
    private final Path folder;

    /**
     * Runs of one scenario.
     *
     * @param documents for each side, read and checked
     */
    public PipelineRuns(Pipeline pipeline, Map<Side, MappingNode> documents, String scenario, Path folder) {
        this.pipeline = pipeline;
        this.documents = Map.copyOf(documents);
        this.scenario = scenario;
        this.folder = folder;
    }

    /** Whether a folder has such runs already. */
    public static boolean areIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(RUN_OR_RESULT.asMatchPredicate());
        } catch (IOException e) {
            // Whoever writes there finds out.
            return false;
        }
    }

    @Override
    public Taken take(Side side, String name) throws InterruptedException {
        MappingNode document = documents.get(side);
        Plan plan = new Plan(
                problems -> document, List.of(scenario), new ResultPlace.ThisFolder(folder.resolve(name)), true);
        return taken(pipeline.run(plan));
    }

    /** Gates on single runs are told in their reports, and do not count here. */
    private static Taken taken(SuiteResult result) {
        Outcome outcome = result.outcome();
        if (result.runs().isEmpty() || outcome == Outcome.INTERRUPTED || outcome == Outcome.NOT_COMPLETED) {
            return new Taken.Ended(outcome, result.error().orElse(outcome.meaning()));
        }
        Run run = result.runs().get(0).run();
        if (!run.validity().valid()) {
            return new Taken.Invalid(String.join("; ", run.validity().reasons()));
        }
        return run.info().state() == RunState.FINISHED
                ? new Taken.Measured(run)
                : new Taken.Ended(Outcome.NOT_COMPLETED, "a gate stopped the run");
    }
}
