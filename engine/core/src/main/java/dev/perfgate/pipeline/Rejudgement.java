package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.explain.Explanation;
import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.KeptRuns;
import dev.perfgate.store.StoreException;
import dev.perfgate.suite.JudgedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges runs that were kept, by the gates that they recorded or by others. */
public final class Rejudgement {
    private final FolderStore store = new FolderStore();
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Verdict> absent = new ArrayList<>();
    /** What summaries tell of scenarios that were not asked for when the others ran. */
    private final List<Verdict> notRun = new ArrayList<>();

    /** A run as it was read. */
    private record Kept(Path place, Run run) {
        Path folder() {
            return Files.isDirectory(place) ? place : place.toAbsolutePath().resolveSibling("");
        }
    }

    private Rejudgement() {}

    /**
     * Judges what stands at these places: a {@code summary.json} with all its runs, a {@code run.json}, a folder with either, or one with
     * runs below it, of which the latest of each scenario counts.
     *
     * @throws DocumentException when a file cannot be read
     * @throws StoreException when there is nothing to judge at a place
     */
    public static SuiteResult of(List<Path> places) {
        return of(places, GateChoice.RECORDED);
    }

    /**
     * As the other one, by these gates.
     *
     * @throws ConfigException with all problems of the gates and of the files that they compare with
     */
    public static SuiteResult of(List<Path> places, GateChoice choice) {
        choice.checkHistory();
        Rejudgement all = new Rejudgement();
        return all.result(all.gates(places, choice));
    }

    /**
     * As the other one, and adds the runs to the history with which they were compared.
     *
     * @throws StoreException when that cannot be written
     */
    public static SuiteResult recorded(List<Path> places, GateChoice choice) {
        Rejudgement all = new Rejudgement();
        EffectiveGates gates = all.gates(places, choice);
        SuiteResult result = all.result(gates);
        result.runs().forEach(gates::remember);
        return result;
    }

    /**
     * A result, and of each of its runs data and rule behind the verdicts.
     *
     * @param explanations in the order of the result's runs and their verdicts
     */
    public record Explained(SuiteResult result, List<Explanation> explanations) {}

    /**
     * As the others, with data and rule behind each verdict.
     *
     * @param record whether the runs are added to the history
     */
    public static Explained explained(List<Path> places, GateChoice choice, boolean record) {
        if (!record) {
            choice.checkHistory();
        }
        Rejudgement all = new Rejudgement();
        EffectiveGates gates = all.gates(places, choice);
        SuiteResult result = all.result(gates);
        List<Explanation> explanations = result.runs().stream()
                .flatMap(judged -> gates.explain(judged.run()).stream())
                .toList();
        if (record) {
            result.runs().forEach(gates::remember);
        }
        return new Explained(result, explanations);
    }

    private EffectiveGates gates(List<Path> places, GateChoice choice) {
        places.forEach(this::place);
        Set<String> there = new LinkedHashSet<>();
        kept.forEach(one -> there.add(one.run().info().scenario()));
        EffectiveGates gates =
                EffectiveGates.of(choice, kept.stream().map(Kept::run).toList());
        Set<String> known = new LinkedHashSet<>(there);
        known.addAll(gates.declared());
        choice.checkNames(known);
        absent.addAll(gates.ofAbsent(there));
        if (choice.document().isEmpty() && choice.names().isEmpty()) {
            absent.addAll(notRun);
        }
        kept.removeIf(one -> !choice.isAsked(one.run().info().scenario()));
        return gates;
    }

    private SuiteResult result(EffectiveGates gates) {
        List<JudgedRun> runs = new ArrayList<>();
        for (Kept one : kept) {
            Run judged = one.run().withVerdicts(gates.judge(one.run()));
            checkState(one.place(), judged);
            runs.add(new JudgedRun(judged, Optional.of(one.folder()), Optional.empty()));
        }
        if (errors.isEmpty()) {
            return SuiteResult.of(runs, absent);
        }
        // Not the worst of the runs' own codes: 130 would say that the judging was interrupted.
        return new SuiteResult(runs, Outcome.NOT_COMPLETED, Optional.of(String.join("\n", errors)), absent);
    }

    private void place(Path place) {
        Path summary = Files.isDirectory(place) ? place.resolve(SuiteSummaryJson.FILE_NAME) : place;
        if (summary.endsWith(SuiteSummaryJson.FILE_NAME) && Files.exists(summary)) {
            summary(summary);
        } else if (Files.isDirectory(place) && !Files.exists(place.resolve(RunJson.FILE_NAME))) {
            below(place);
        } else {
            kept.add(new Kept(place, store.read(place)));
        }
    }

    /** As reports and comparisons take a folder: the latest run of each scenario. */
    private void below(Path folder) {
        KeptRuns found = KeptRuns.at(List.of(folder));
        found.files().forEach(file -> kept.add(new Kept(file, store.read(file))));
        errors.addAll(found.problems());
    }

    private void summary(Path file) {
        SuiteSummary summary = SuiteSummaryJson.read(file);
        summary.told().lines().stream()
                .filter(line -> line.scenario().isEmpty())
                .forEach(line -> notRun.add(Verdict.unjudged(
                        GateReference.of(GateReference.Kind.UNKNOWN, line.gate()), line.status(), line.reason())));
        summary.error().ifPresent(errors::add);
        for (SuiteSummary.Entry entry : summary.runs()) {
            Path place = file.resolveSibling(entry.folder());
            kept.add(new Kept(place, store.read(place)));
        }
        if (summary.runs().isEmpty() && summary.error().isEmpty()) {
            errors.add(file + ": it names no run");
        }
    }

    private void checkState(Path place, Run run) {
        String state = run.info().state().words();
        if (run.info().state() != RunState.FINISHED && !RunOutcome.stoppedByGate(run)) {
            errors.add(place + ": the run of '" + run.info().scenario() + "' is no basis for a verdict: it is " + state
                    + "; run it again");
        }
    }
}
