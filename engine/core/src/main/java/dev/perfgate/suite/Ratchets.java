package dev.perfgate.suite;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.RatchetGate;
import dev.perfgate.result.history.History;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The current state of budgets that only get tighter. */
public final class Ratchets {
    private Ratchets() {}

    /**
     * A line for each ratchet of a document that speaks of a scenario: what its budget is for the next run.
     *
     * @throws ConfigException with all problems of the document's gates
     */
    public static List<String> of(String scenario, History history, Function<Problems, MappingNode> document) {
        Problems problems = new Problems();
        Section section = new Section(document.apply(problems), "", problems);
        Set<String> scenarios = new LinkedHashSet<>();
        section.entries("scenarios").forEach(entry -> scenarios.add(entry.name()));
        scenarios.add(scenario);
        List<PlacedGate> gates = GateSection.read(section, scenarios, problems);
        problems.throwIfAny();
        List<String> lines = new ArrayList<>();
        for (PlacedGate placed : gates) {
            if (placed.gate() instanceof RatchetGate ratchet && ratchet.addresses(scenario)) {
                lines.addAll(ratchet.standing(history));
            }
        }
        return lines;
    }
}
