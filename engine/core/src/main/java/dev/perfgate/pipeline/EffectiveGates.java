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
import dev.perfgate.gate.explain.Explanation;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.suite.BaselineFiles;
import dev.perfgate.suite.HistoryChoice;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.suite.NamedFile;
import dev.perfgate.suite.PlacedGate;
import dev.perfgate.suite.RunHistory;
import dev.perfgate.suite.Suite;
import dev.perfgate.text.OptionNames;
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
    private final Set<String> declared;

    private EffectiveGates(
            Optional<List<Gate>> chosen,
            GateChoice choice,
            RunHistory history,
            Baselines baselines,
            boolean readsFiles,
            Set<String> declared) {
        this.chosen = chosen;
        this.choice = choice;
        this.history = history;
        this.baselines = baselines;
        this.readsFiles = readsFiles;
        this.declared = declared;
    }

    /** Gates of a document, or the recorded ones, that read no file: what they compare with is handed in. */
    static EffectiveGates readingNoFile(
            Optional<Function<Problems, MappingNode>> document, List<Run> runs, Baselines baselines) {
        Problems problems = new Problems();
        Optional<List<PlacedGate>> chosen = document.map(source -> source.apply(problems))
                .map(node -> given(GateDocument.ofGates(node, scenarios(runs), problems), node, problems)
                        .gates());
        problems.throwIfAny();
        RunHistory none = RunHistory.of(Optional.empty(), List.of());
        return new EffectiveGates(gates(chosen), GateChoice.RECORDED, none, baselines, false, Set.of());
    }

    static EffectiveGates of(GateChoice choice, List<Run> runs) {
        Problems problems = new Problems();
        choice.baseline().ifPresent(file -> NamedFile.checkGiven(file, problems));
        Set<String> scenarios = scenarios(runs);
        Optional<MappingNode> node = choice.document().map(source -> source.apply(problems));
        Optional<Section> document = node.map(whole -> new Section(whole, "", problems));
        Optional<GateDocument> read =
                node.map(whole -> given(GateDocument.asForARun(whole, scenarios, problems), whole, problems));
        Optional<List<PlacedGate>> chosen = read.map(GateDocument::gates)
                .map(gates -> gates.stream()
                        .map(placed -> comparedWith(choice.baseline(), placed))
                        .toList());
        List<PlacedGate> all = chosen.orElseGet(() -> recorded(runs, choice.baseline()));
        RunHistory history = history(choice, document, all, problems);
        Baselines baselines = history.among(BaselineFiles.read(all, scenarios, problems), scenarios);
        problems.throwIfAny();
        Set<String> declared = read.map(GateDocument::scenarios).orElse(Set.of());
        return new EffectiveGates(gates(chosen), choice, history, baselines, true, declared);
    }

    /** Who names a file with gates wants to be judged: one without any would let everything pass. */
    private static GateDocument given(GateDocument document, MappingNode node, Problems problems) {
        if (document.gates().isEmpty() && problems.isEmpty()) {
            problems.add(
                    node.mark(),
                    "there is no gate to judge by",
                    "write for example \"gates: ['p95 < 200 ms']\", or judge by the recorded gates");
        }
        return document;
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
                .map(folder -> Nodes.fromMap(Map.of(HistoryChoice.KEY, folder), path -> OptionNames.of("--history")))
                .map(given -> new Section(given, "", problems))
                .or(() -> document)
                .orElseGet(() -> new Section(Nodes.fromMap(Map.of(), path -> ""), "", problems));
        return HistoryChoice.read(section, gates, problems);
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

    /** The scenarios of the document, which a run of it would have. */
    Set<String> declared() {
        return declared;
    }

    /**
     * What the gates say of scenarios without a run.
     *
     * @param there the scenarios that have one
     */
    List<Verdict> ofAbsent(Set<String> there) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String scenario : declared) {
            if (there.contains(scenario)) {
                continue;
            }
            boolean asked = choice.names().isEmpty() || choice.names().contains(scenario);
            for (Gate gate : chosen.orElse(List.of())) {
                if (gate.addresses(scenario)) {
                    verdicts.add(asked ? withoutRun(gate, scenario) : Suite.notAsked(gate, scenario));
                }
            }
        }
        return verdicts;
    }

    private static Verdict withoutRun(Gate gate, String scenario) {
        return gate.unjudged(Verdict.Status.MISSING, "there is no run of '" + scenario + "'")
                .shownFor(scenario);
    }

    /** Data and rule behind the verdicts of a run that was judged here. */
    List<Explanation> explain(Run judged) {
        Map<String, Gate> byId = new HashMap<>();
        List<Gate> all =
                chosen.orElseGet(() -> readable(judged).values().stream().toList());
        GateEvaluator.together(all, judged)
                .forEach(gate -> byId.put(gate.heading().reference().id(), gate));
        Map<String, List<Verdict>> said = new LinkedHashMap<>();
        judged.verdicts()
                .forEach(verdict -> said.computeIfAbsent(verdict.rule().id(), first -> new ArrayList<>())
                        .add(verdict));
        List<Explanation> explanations = new ArrayList<>();
        said.forEach((id, verdicts) -> {
            Optional<Gate> gate =
                    Optional.ofNullable(byId.get(id)).filter(one -> chosen.isPresent() || !isOutOfReach(one, judged));
            explanations.add(Explanation.of(verdicts.get(0).rule().ofWhole(), gate, judged, baselines, verdicts));
        });
        return explanations;
    }

    private Map<Integer, Gate> readable(Run run) {
        Map<Integer, Gate> readable = new LinkedHashMap<>();
        for (int i = 0; i < run.gates().size(); i++) {
            try {
                RecordedGate recorded = run.gates().get(i);
                PlacedGate gate = new PlacedGate(GateForm.read(recorded), Mark.of(recorded.line()));
                readable.put(i, comparedWith(choice.baseline(), gate).gate());
            } catch (GateException e) {
                // It has its verdict when its run is judged.
            }
        }
        return readable;
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
        verdicts.addAll(GateEvaluator.ofEach(judged, run, baselines));
        verdicts.addAll(GateEvaluator.understood(gates, run, verdicts));
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
        Map<Integer, Gate> readable = readable(run);
        Iterator<Gate> together =
                GateEvaluator.together(List.copyOf(readable.values()), run).iterator();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            verdicts.addAll(
                    readable.containsKey(i) ? judge(together.next(), run) : List.of(unreadable(recorded.get(i))));
        }
        verdicts.addAll(GateEvaluator.understood(List.copyOf(readable.values()), run, verdicts));
        return verdicts;
    }

    /** Recorded by another version, perhaps: what cannot be read is no pass. */
    private static Verdict unreadable(RecordedGate recorded) {
        String why = "";
        try {
            GateForm.read(recorded);
        } catch (GateException e) {
            why = String.valueOf(e.getMessage());
        }
        return Verdict.unjudged(
                GateReference.of(GateReference.Kind.UNKNOWN, recorded.line()),
                Verdict.Status.ERROR,
                "the recorded gate cannot be read: " + why);
    }

    private List<Verdict> judge(Gate gate, Run run) {
        List<Verdict> recorded = recordedOf(gate, run);
        return !recorded.isEmpty() && isOutOfReach(gate, run)
                ? recorded
                : GateEvaluator.ofEach(List.of(gate), run, baselines);
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
