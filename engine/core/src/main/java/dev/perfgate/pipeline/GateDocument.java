package dev.perfgate.pipeline;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.suite.GateSection;
import dev.perfgate.suite.PlacedGate;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.SuiteReader;
import dev.perfgate.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gates of a document by which kept runs are judged, and the scenarios that it has. A key that nobody knows may have been meant for
 * the gates: it is a problem here as it is for a run.
 */
record GateDocument(List<PlacedGate> gates, Set<String> scenarios) {
    /** What a document may have at its top, whoever reads it. */
    private static final List<String> KEYS =
            List.of("scenarios", "gates", "failWhen", "baseline", "history", "order", "reports");

    /** What would judge a scenario if it stood at the top. */
    private static final List<String> GATES = List.of("gates", "gate", "failWhen", "thresholds");

    /** Read with all its scenarios, as a run reads it; a document of gates alone needs none. */
    static GateDocument asForARun(MappingNode document, Set<String> runs, Problems problems) {
        if (document.entry("scenarios").isEmpty()) {
            return ofGates(document, runs, problems);
        }
        Suite suite = SuiteReader.read(document, List.of(), problems);
        List<PlacedGate> gates = suite.gates().stream()
                .map(gate -> new PlacedGate(gate, Mark.of("gate '" + gate.line() + "'")))
                .toList();
        return new GateDocument(gates, new LinkedHashSet<>(suite.names()));
    }

    /** Its gates alone, where scenarios cannot be read: their types, and files that they name, are on another machine. */
    static GateDocument ofGates(MappingNode document, Set<String> runs, Problems problems) {
        Section section = new Section(document, "", problems);
        Set<String> known = new LinkedHashSet<>(runs);
        section.entries("scenarios").forEach(entry -> known.add(entry.name()));
        List<PlacedGate> gates = new ArrayList<>(GateSection.read(section, known, problems));
        checkKeys(document, problems);
        return new GateDocument(gates, Set.of());
    }

    private static void checkKeys(MappingNode document, Problems problems) {
        for (MappingNode.Entry entry : document.entries()) {
            if (!KEYS.contains(entry.name()) && !entry.name().startsWith("x-")) {
                String remedy = NearestWord.of(entry.name(), KEYS)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse("known keys: " + String.join(", ", KEYS));
                problems.add(entry.key().mark(), "unknown key '" + entry.name() + "'", remedy);
            }
            if (entry.name().equals("scenarios") && entry.value() instanceof MappingNode scenarios) {
                scenarios.entries().forEach(scenario -> checkScenario(scenario, problems));
            }
        }
    }

    private static void checkScenario(MappingNode.Entry scenario, Problems problems) {
        if (!(scenario.value() instanceof MappingNode parts)) {
            return;
        }
        for (MappingNode.Entry part : parts.entries()) {
            if (GATES.contains(part.name())) {
                problems.add(
                        part.key().mark(),
                        "unknown key '" + part.name() + "' of the scenario '" + scenario.name() + "'",
                        "gates stand under 'gates' at the top of the file: '" + scenario.name() + ": p95 < 200 ms'");
            }
        }
    }
}
