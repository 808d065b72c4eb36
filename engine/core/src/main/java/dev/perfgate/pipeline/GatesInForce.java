package dev.perfgate.pipeline;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.GateException;
import dev.perfgate.gate.GateParser;
import dev.perfgate.pipeline.Outcome.JudgedRun;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gates by which kept runs are judged, with what they compare with. */
final class GatesInForce {
    private final Optional<List<Gate>> chosen;
    private final GateChoice choice;
    private final RunHistory history;
    private final Baselines baselines;

    private GatesInForce(Optional<List<Gate>> chosen, GateChoice choice, RunHistory history, Baselines baselines) {
        this.chosen = chosen;
        this.choice = choice;
        this.history = history;
        this.baselines = baselines;
    }

    static GatesInForce of(GateChoice choice, List<Run> runs) {
        Problems problems = new Problems();
        choice.baseline().ifPresent(file -> NamedFile.checkGiven(file, problems));
        Set<String> scenarios = new LinkedHashSet<>();
        runs.forEach(run -> scenarios.add(run.info().scenario()));
        Optional<Section> document = choice.document().map(source -> new Section(source.apply(problems), "", problems));
        Optional<List<PlacedGate>> chosen =
                document.map(section -> read(section, scenarios, choice.baseline(), problems));
        List<PlacedGate> all = chosen.orElseGet(() -> recorded(runs, choice.baseline()));
        RunHistory history = history(choice, document, all, problems);
        Baselines files = choice.given()
                .map(GivenHistory::baselines)
                .orElseGet(() -> BaselineFiles.read(all, scenarios, problems));
        Baselines baselines = history.among(files, scenarios);
        problems.throwIfAny();
        return new GatesInForce(
                chosen.map(gates -> gates.stream().map(PlacedGate::gate).toList()), choice, history, baselines);
    }

    private static RunHistory history(
            GateChoice choice, Optional<Section> document, List<PlacedGate> gates, Problems problems) {
        if (choice.given().isPresent()) {
            List<Gate> all = gates.stream().map(PlacedGate::gate).toList();
            return RunHistory.of(choice.given().map(GivenHistory::store), all);
        }
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
            for (String line : run.gates()) {
                try {
                    Mark place = Mark.of("recorded gate '" + line + "'");
                    gates.add(comparedWith(baseline, new PlacedGate(GateParser.parse(line), place)));
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
        return chosen.map(gates -> GateEvaluator.evaluate(gates, run, baselines))
                .orElseGet(() -> judgeByRecorded(run));
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
        Map<String, Gate> readable = readable(run);
        List<Verdict> verdicts = new ArrayList<>();
        for (String line : run.gates()) {
            Gate gate = readable.get(line);
            verdicts.addAll(gate == null ? unreadable(line) : judge(gate, run));
        }
        return verdicts;
    }

    private Map<String, Gate> readable(Run run) {
        Map<String, Gate> gates = new LinkedHashMap<>();
        for (String line : run.gates()) {
            try {
                PlacedGate gate = new PlacedGate(GateParser.parse(line), Mark.of(line));
                gates.put(line, comparedWith(choice.baseline(), gate).gate());
            } catch (GateException e) {
                // Has a verdict of its own; see unreadable().
            }
        }
        List<Gate> together = GateEvaluator.together(List.copyOf(gates.values()), run);
        int place = 0;
        for (Map.Entry<String, Gate> entry : gates.entrySet()) {
            entry.setValue(together.get(place++));
        }
        return gates;
    }

    private List<Verdict> judge(Gate gate, Run run) {
        List<Verdict> recorded = run.verdicts().stream()
                .filter(verdict -> verdict.gate().equals(gate.line()))
                .toList();
        // What the run was compared with then is not what the history at hand holds, if there is one at all.
        boolean named = choice.history().isPresent() || choice.given().isPresent();
        return gate.needsHistory() && !named && !recorded.isEmpty()
                ? recorded
                : GateEvaluator.evaluate(List.of(gate), run, baselines);
    }

    private static List<Verdict> unreadable(String line) {
        try {
            GateParser.parse(line);
            return List.of();
        } catch (GateException e) {
            // Recorded by another version, perhaps: what cannot be read is no pass.
            String reason = "the recorded gate cannot be read: " + e.getMessage();
            return List.of(new Verdict(line, Verdict.Status.ERROR, reason, Double.NaN));
        }
    }
}
