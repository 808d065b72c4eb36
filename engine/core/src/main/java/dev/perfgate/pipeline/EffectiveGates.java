package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.BaselineException;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.suite.BaselineFiles;
import dev.perfgate.suite.GateSection;
import dev.perfgate.suite.HistoryChoice;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.suite.NamedFile;
import dev.perfgate.suite.PlacedGate;
import dev.perfgate.suite.RunHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The gates by which kept runs are judged, with what they compare with. */
final class EffectiveGates {
    private final Optional<List<Gate>> chosen;
    private final GateChoice choice;
    private final RunHistory history;
    private final Baselines baselines;
    private final boolean readsFiles;

    private EffectiveGates(
            Optional<List<Gate>> chosen,
            GateChoice choice,
            RunHistory history,
            Baselines baselines,
            boolean readsFiles) {
        this.chosen = chosen;
        this.choice = choice;
        this.history = history;
        this.baselines = baselines;
        this.readsFiles = readsFiles;
    }

    /** Gates of a document, or the recorded ones, that read no file: what they compare with is handed in. */
    static EffectiveGates readingNoFile(
            Optional<Function<Problems, MappingNode>> document, List<Run> runs, Baselines baselines) {
        Problems problems = new Problems();
        Optional<List<PlacedGate>> chosen = document.map(source -> new Section(source.apply(problems), "", problems))
                .map(section -> read(section, scenarios(runs), Optional.empty(), problems));
        problems.throwIfAny();
        RunHistory none = RunHistory.of(Optional.empty(), List.of());
        return new EffectiveGates(gates(chosen), GateChoice.RECORDED, none, baselines, false);
    }

    static EffectiveGates of(GateChoice choice, List<Run> runs) {
        Problems problems = new Problems();
        choice.baseline().ifPresent(file -> NamedFile.checkGiven(file, problems));
        Set<String> scenarios = scenarios(runs);
        Optional<Section> document = choice.document().map(source -> new Section(source.apply(problems), "", problems));
        Optional<List<PlacedGate>> chosen =
                document.map(section -> read(section, scenarios, choice.baseline(), problems));
        List<PlacedGate> all = chosen.orElseGet(() -> recorded(runs, choice.baseline()));
        RunHistory history = history(choice, document, all, problems);
        Baselines baselines = history.among(BaselineFiles.read(all, scenarios, problems), scenarios);
        problems.throwIfAny();
        return new EffectiveGates(gates(chosen), choice, history, baselines, true);
    }

    private static Set<String> scenarios(List<Run> runs) {
        Set<String> scenarios = new LinkedHashSet<>();
        runs.forEach(run -> scenarios.add(run.info().scenario()));
        return scenarios;
    }

    private static Optional<List<Gate>> gates(Optional<List<PlacedGate>> placed) {
        return placed.map(gates -> gates.stream().map(PlacedGate::gate).toList());
    }

    private static RunHistory history(
            GateChoice choice, Optional<Section> document, List<PlacedGate> gates, Problems problems) {
        Section section = choice.history()
                .map(folder -> Nodes.fromMap(Map.of(HistoryChoice.KEY, folder), path -> "--history"))
                .map(given -> new Section(given, "", problems))
                .or(() -> document)
                .orElseGet(() -> new Section(Nodes.fromMap(Map.of(), path -> ""), "", problems));
        return HistoryChoice.read(section, gates, problems);
    }

    /** A document may have scenarios of its own, for whose absent runs gates may stand there, too. */
    private static List<PlacedGate> read(
            Section section, Set<String> scenarios, Optional<String> baseline, Problems problems) {
        Set<String> known = new LinkedHashSet<>(scenarios);
        section.entries("scenarios").forEach(entry -> known.add(entry.name()));
        return GateSection.read(section, known, problems).stream()
                .map(placed -> comparedWith(baseline, placed))
                .toList();
    }

    private static List<PlacedGate> recorded(List<Run> runs, Optional<String> baseline) {
        List<PlacedGate> gates = new ArrayList<>();
        for (Run run : runs) {
            for (RecordedGate recorded : run.gates()) {
                try {
                    Mark place = Mark.of("recorded gate '" + recorded.line() + "'");
                    gates.add(comparedWith(baseline, new PlacedGate(GateForm.read(recorded), place)));
                } catch (GateException e) {
                    // It has its verdict when its run is judged.
                }
            }
        }
        return gates;
    }

    private static PlacedGate comparedWith(Optional<String> baseline, PlacedGate placed) {
        return baseline.isPresent() && placed.gate() instanceof BaselineGate gate
                ? new PlacedGate(gate.comparedWith(baseline.get()), NamedFile.BASELINE_OPTION)
                : placed;
    }

    List<Verdict> judge(Run run) {
        return chosen.map(gates -> readsFiles ? GateEvaluator.evaluate(gates, run, baselines) : judgeHere(gates, run))
                .orElseGet(() -> judgeByRecorded(run));
    }

    /** By the gates of a document, of which those that name files have a verdict only from where these files are. */
    private List<Verdict> judgeHere(List<Gate> gates, Run run) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Gate> judged = new ArrayList<>();
        for (Gate gate : gates) {
            List<Verdict> recorded = namesFile(gate) ? recordedOf(gate, run) : List.of();
            verdicts.addAll(recorded);
            if (recorded.isEmpty()) {
                judged.add(gate);
            }
        }
        verdicts.addAll(GateEvaluator.evaluate(judged, run, baselines));
        return verdicts;
    }

    private static List<Verdict> recordedOf(Gate gate, Run run) {
        return run.verdicts().stream()
                .filter(verdict ->
                        verdict.rule().id().equals(gate.heading().reference().id()))
                .toList();
    }

    /** Adds a run to the history, unless it is there already. */
    void remember(JudgedRun judged) {
        boolean known = baselines.history(judged.run().info().scenario()).runs().stream()
                .anyMatch(past -> past.info().id().equals(judged.run().info().id()));
        if (!known) {
            history.add(judged);
        }
    }

    private List<Verdict> judgeByRecorded(Run run) {
        List<RecordedGate> recorded = run.gates();
        Map<Integer, Gate> readable = new LinkedHashMap<>();
        Map<Integer, Verdict> unreadable = new HashMap<>();
        for (int i = 0; i < recorded.size(); i++) {
            try {
                PlacedGate gate = new PlacedGate(
                        GateForm.read(recorded.get(i)), Mark.of(recorded.get(i).line()));
                readable.put(i, comparedWith(choice.baseline(), gate).gate());
            } catch (GateException e) {
                unreadable.put(i, unreadable(recorded.get(i), e));
            }
        }
        Iterator<Gate> together =
                GateEvaluator.together(List.copyOf(readable.values()), run).iterator();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            verdicts.addAll(readable.containsKey(i) ? judge(together.next(), run) : List.of(unreadable.get(i)));
        }
        return verdicts;
    }

    /** Recorded by another version, perhaps: what cannot be read is no pass. */
    private static Verdict unreadable(RecordedGate recorded, GateException e) {
        return Verdict.unjudged(
                GateReference.of(GateReference.Kind.UNKNOWN, recorded.line()),
                Verdict.Status.ERROR,
                "the recorded gate cannot be read: " + e.getMessage());
    }

    private List<Verdict> judge(Gate gate, Run run) {
        List<Verdict> recorded = recordedOf(gate, run);
        return !recorded.isEmpty() && isOutOfReach(gate, run)
                ? recorded
                : GateEvaluator.evaluate(List.of(gate), run, baselines);
    }

    /** What the run was compared with then is not at hand now. */
    private boolean isOutOfReach(Gate gate, Run run) {
        if (readsFiles) {
            return gate.needsHistory() && choice.history().isEmpty();
        }
        return namesFile(gate) || (gate.needsHistory() && isWithoutHistory(run));
    }

    private static boolean namesFile(Gate gate) {
        return gate instanceof BaselineGate compared
                && compared.reference().file().isPresent();
    }

    /** A history that cannot be read is none that is not there: its gates tell of it, and do not pass. */
    private boolean isWithoutHistory(Run run) {
        try {
            return baselines.history(run.info().scenario()).runs().isEmpty();
        } catch (BaselineException e) {
            return false;
        }
    }
}
