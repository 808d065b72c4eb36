package dev.perfgate.suite;

import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.Gate;
import dev.perfgate.scenario.ScenarioSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of sections that stand for several scenarios: who speaks of the section speaks of all of them. */
final class SeriesNames {
    private final Set<String> written;
    private final Problems problems;
    private final Map<String, List<String>> scenarios = new LinkedHashMap<>();

    /** @param written the names of all sections */
    SeriesNames(Set<String> written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    void add(String name, ScenarioSequence series, Section section) {
        if (series.parts().size() < 2) {
            return;
        }
        List<String> names =
                series.parts().stream().map(part -> name + part.suffix()).toList();
        scenarios.put(name, names);
        names.stream()
                .filter(written::contains)
                .forEach(taken -> problems.add(
                        section.mark(),
                        "'" + name + "' becomes several scenarios, among them '" + taken + "', which there is already",
                        "rename one of them"));
    }

    /** The names of all sections, and of the scenarios that they become. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(written);
        scenarios.values().forEach(all::addAll);
        return all;
    }

    /**
     * A gate on a section as one on each of its scenarios, in place of the name that the runs do not have: so that it says the
     * same beside a run, where only the run's own name is known.
     */
    List<PlacedGate> spread(List<PlacedGate> gates) {
        List<PlacedGate> spread = new ArrayList<>();
        for (PlacedGate placed : gates) {
            List<String> unnamed = unnamed(placed.gate());
            if (unnamed.isEmpty() || addressesAny(placed.gate())) {
                spread.add(placed);
            }
            unnamed.forEach(name -> spread.add(new PlacedGate(placed.gate().onScenario(name), placed.mark())));
        }
        return spread;
    }

    /** The scenarios that the gate means, but does not match. */
    private List<String> unnamed(Gate gate) {
        return scenarios.entrySet().stream()
                .filter(series -> gate.addresses(series.getKey()))
                .flatMap(series -> series.getValue().stream())
                .filter(name -> !gate.addresses(name))
                .toList();
    }

    private boolean addressesAny(Gate gate) {
        return all().stream().anyMatch(name -> !scenarios.containsKey(name) && gate.addresses(name));
    }
}
