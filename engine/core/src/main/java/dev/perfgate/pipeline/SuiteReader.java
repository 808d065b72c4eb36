package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.Gate;
import dev.perfgate.pipeline.Turn.Item;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.ScenarioTypes;
import dev.perfgate.text.NearestWord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the document of a perf.yml. All its problems come at once. */
final class SuiteReader {
    private static final String DEFAULT_TYPE = "http";

    private final ScenarioTypes types = ScenarioTypes.onClassPath();
    private final Problems problems;

    private SuiteReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The suite that a document describes, of its scenarios only the selected ones.
     *
     * @param selected names of scenarios; empty for all
     * @throws ConfigException with all problems, these and those recorded before
     */
    static Suite read(MappingNode document, List<String> selected, Problems problems) {
        return new SuiteReader(problems).read(new Section(document, "", problems), selected);
    }

    private Suite read(Section document, List<String> selected) {
        document.require("scenarios");
        Map<String, Section> sections = document.sectionsByName("scenarios");
        // By their names alone: a scenario that cannot be read is there all the same.
        Set<String> names = names(document);
        if (document.has("scenarios") && names.isEmpty()) {
            document.problem("scenarios", "'scenarios' has no scenario", "add one below it, for example 'checkout:'");
        }
        checkNames(selected, names);
        Map<String, Item> items = new LinkedHashMap<>();
        sections.forEach((name, section) -> item(name, section)
                .filter(item -> selected.isEmpty() || selected.contains(name))
                .ifPresent(item -> items.put(name, item)));
        List<Turn> turns = OrderSection.read(document, names, items, problems);
        List<Gate> gates = GateSection.read(document, names, problems);
        document.done();
        problems.throwIfAny();
        return new Suite(turns, gates);
    }

    private static Set<String> names(Section document) {
        Set<String> names = new LinkedHashSet<>();
        document.entries("scenarios").forEach(entry -> names.add(entry.name()));
        return names;
    }

    private Optional<Item> item(String name, Section section) {
        String type = section.string("type", DEFAULT_TYPE);
        Map<String, String> tags = section.stringMap("tags");
        Optional<ScenarioType> known = types.named(type);
        if (known.isEmpty()) {
            section.problem("type", "unknown scenario type '" + type + "'", nearest(type, types.names()));
            return Optional.empty();
        }
        Optional<Item> item = known.get().read(name, section).map(scenario -> new Item(scenario, tags));
        section.done();
        return item;
    }

    private void checkNames(List<String> selected, Set<String> known) {
        for (String name : selected) {
            if (!known.contains(name)) {
                problems.add(Mark.of("command line"), "there is no scenario '" + name + "'", nearest(name, known));
            }
        }
    }

    /** The remedy for a word that is not known. */
    static String nearest(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return NearestWord.of(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are: " + String.join(", ", known));
    }
}
