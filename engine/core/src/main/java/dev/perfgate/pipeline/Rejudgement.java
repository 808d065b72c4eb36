package dev.perfgate.pipeline;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.GateException;
import dev.perfgate.gate.GateParser;
import dev.perfgate.pipeline.Outcome.JudgedRun;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunFileException;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.result.Verdict;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges runs that were kept, by the gates that they recorded. */
public final class Rejudgement {
    private final FolderStore store = new FolderStore();
    private final List<JudgedRun> runs = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Rejudgement() {}

    /**
     * Judges what stands at these places: a {@code summary.json} with all its runs, a {@code run.json}, or a folder with either.
     *
     * @throws RunFileException when a file cannot be read
     * @throws StoreException when there is nothing to judge at a place
     */
    public static Outcome of(List<Path> places) {
        Rejudgement all = new Rejudgement();
        places.forEach(all::place);
        if (all.errors.isEmpty()) {
            return Outcome.of(all.runs);
        }
        // Not the worst of the runs' own codes: 130 would say that the judging was interrupted.
        return new Outcome(all.runs, ExitCode.NOT_COMPLETED, Optional.of(String.join("\n", all.errors)));
    }

    private void place(Path place) {
        Path summary = Files.isDirectory(place) ? place.resolve(SuiteSummaryJson.FILE_NAME) : place;
        if (summary.endsWith(SuiteSummaryJson.FILE_NAME) && Files.exists(summary)) {
            summary(summary);
        } else {
            runs.add(judged(place));
        }
    }

    private void summary(Path file) {
        SuiteSummary summary = SuiteSummaryJson.read(file);
        summary.error().ifPresent(errors::add);
        for (SuiteSummary.Entry entry : summary.runs()) {
            runs.add(judged(file.resolveSibling(entry.folder())));
        }
        if (summary.runs().isEmpty() && summary.error().isEmpty()) {
            errors.add(file + ": it names no run");
        }
    }

    private JudgedRun judged(Path place) {
        Run run = store.read(place);
        checkState(place, run);
        List<Verdict> verdicts = run.gates().stream()
                .flatMap(line -> verdicts(line, run).stream())
                .toList();
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().resolveSibling("");
        return new JudgedRun(run.withVerdicts(verdicts), Optional.of(folder), Optional.empty());
    }

    private void checkState(Path place, Run run) {
        String state = run.info().state().name().toLowerCase(Locale.ROOT);
        if (run.info().state() != RunState.FINISHED) {
            errors.add(place + ": the run of '" + run.info().scenario() + "' is no basis for a verdict: it is " + state
                    + "; run it again");
        }
    }

    private static List<Verdict> verdicts(String line, Run run) {
        try {
            Gate gate = GateParser.parse(line);
            return GateEvaluator.evaluate(List.of(gate), run);
        } catch (GateException e) {
            // Recorded by another version, perhaps: what cannot be read is no pass.
            String reason = "the recorded gate cannot be read: " + e.getMessage();
            return List.of(new Verdict(line, Verdict.Status.ERROR, reason, Double.NaN));
        }
    }
}
