package dev.perfgate.suite;

import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.BaselineReference;
import dev.perfgate.gate.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code gates}, {@code failWhen} and the {@code baseline} with which those compare that name none. */
public final class GateSection {
    private final Set<String> scenarios;
    private final Optional<String> baseline;
    private final boolean forAll;
    private final Problems problems;
    private final List<PlacedGate> gates = new ArrayList<>();

    /** @param forAll whether the baseline takes the place of those that gates name, too */
    private GateSection(Set<String> scenarios, Optional<String> baseline, boolean forAll, Problems problems) {
        this.forAll = forAll;
        this.scenarios = scenarios;
        this.baseline = baseline;
        this.problems = problems;
    }

    /** @param scenarios the names of all scenarios that gates may speak of */
    public static List<PlacedGate> read(Section document, Set<String> scenarios, Problems problems) {
        Optional<String> baseline = document.string("baseline")
                .flatMap(file -> NamedFile.resolve(file, document.markOf("baseline"), problems));
        boolean given = document.markOf("baseline").equals(NamedFile.BASELINE_OPTION);
        baseline.filter(file -> given).ifPresent(file -> NamedFile.checkGiven(file, problems));
        GateSection section = new GateSection(scenarios, baseline, given, problems);
        GateList.ofGates(document.items("gates"), scenarios, problems).forEach(gate -> section.add(gate, false));
        GateList.ofConditions(document.items("failWhen"), scenarios, problems).forEach(gate -> section.add(gate, true));
        return section.gates;
    }

    private void add(PlacedGate gate, boolean condition) {
        gates.add(compared(gate));
        checkAddressed(gate, condition);
    }

    /** With the file that it is compared with, if it is one that compares. */
    private PlacedGate compared(PlacedGate placed) {
        if (!(placed.gate() instanceof BaselineGate gate)) {
            return placed;
        }
        BaselineReference reference = gate.reference();
        Optional<String> file = !forAll && reference.file().isPresent()
                ? NamedFile.resolve(reference.file().get(), placed.mark(), problems)
                : !forAll && reference.isNamed() ? Optional.empty() : baseline;
        return file.map(named -> new PlacedGate(gate.comparedWith(named), placed.mark()))
                .orElse(placed);
    }

    /** That there is no scenario at all is another problem, told elsewhere. */
    private void checkAddressed(PlacedGate placed, boolean condition) {
        Gate gate = placed.gate();
        if (!scenarios.isEmpty() && scenarios.stream().noneMatch(gate::addresses)) {
            problems.add(
                    placed.mark(),
                    "the gate '" + gate.line() + "' names no scenario of this file",
                    remedy(gate.target().scenario().pattern(), condition));
        }
    }

    /** Taurus has messages before conditions. */
    private String remedy(String name, boolean condition) {
        String nearest = SuiteReader.nearest(name, scenarios);
        return condition
                ? nearest + "; a message, as Taurus has it before a condition, may not stand here: leave it out"
                : nearest;
    }
}
