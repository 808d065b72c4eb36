package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateEvaluator;
import dev.perfgate.gate.GateException;
import dev.perfgate.gate.GateParser;
import dev.perfgate.result.Run;
import dev.perfgate.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The gates by which kept runs are judged, with what they compare with. */
final class GatesInForce {
    private final Optional<List<Gate>> chosen;
    private final Optional<String> baseline;
    private final Baselines baselines;

    private GatesInForce(Optional<List<Gate>> chosen, Optional<String> baseline, Baselines baselines) {
        this.chosen = chosen;
        this.baseline = baseline;
        this.baselines = baselines;
    }

    static GatesInForce of(GateChoice choice, List<Run> runs) {
        Problems problems = new Problems();
        choice.baseline().ifPresent(file -> NamedFile.checkGiven(file, problems));
        Set<String> scenarios = new LinkedHashSet<>();
        runs.forEach(run -> scenarios.add(run.info().scenario()));
        Optional<List<PlacedGate>> chosen =
                choice.document().map(document -> read(document, scenarios, choice.baseline(), problems));
        List<PlacedGate> all = chosen.orElseGet(() -> recorded(runs, choice.baseline()));
        Baselines baselines = BaselineFiles.read(all, scenarios, problems);
        problems.throwIfAny();
        return new GatesInForce(
                chosen.map(gates -> gates.stream().map(PlacedGate::gate).toList()), choice.baseline(), baselines);
    }

    /** A document may have scenarios of its own, for whose absent runs gates may stand there, too. */
    private static List<PlacedGate> read(
            Function<Problems, MappingNode> document,
            Set<String> scenarios,
            Optional<String> baseline,
            Problems problems) {
        Section section = new Section(document.apply(problems), "", problems);
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
                .orElseGet(() -> run.gates().stream()
                        .flatMap(line -> judge(line, run).stream())
                        .toList());
    }

    private List<Verdict> judge(String line, Run run) {
        try {
            PlacedGate gate = comparedWith(baseline, new PlacedGate(GateParser.parse(line), Mark.of(line)));
            return GateEvaluator.evaluate(List.of(gate.gate()), run, baselines);
        } catch (GateException e) {
            // Recorded by another version, perhaps: what cannot be read is no pass.
            String reason = "the recorded gate cannot be read: " + e.getMessage();
            return List.of(new Verdict(line, Verdict.Status.ERROR, reason, Double.NaN));
        }
    }
}
