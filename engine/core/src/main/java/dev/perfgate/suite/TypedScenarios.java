package dev.perfgate.suite;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.ScenarioTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scenarios of a document that has not been read yet, each changed as its type has it. */
public final class TypedScenarios {
    private static final String KEY = "scenarios";

    private final ScenarioTypes types;

    private TypedScenarios(ScenarioTypes types) {
        this.types = types;
    }

    public static TypedScenarios onClassPath() {
        return new TypedScenarios(ScenarioTypes.onClassPath());
    }

    /** The change of one scenario. */
    @FunctionalInterface
    public interface ScenarioChange {
        MappingNode of(ScenarioType type, String name, MappingNode scenario);
    }

    /** The document with all its scenarios changed; those of no known type stay as they are. */
    public MappingNode changed(MappingNode document, ScenarioChange change) {
        Entry key = document.entry(KEY).orElse(null);
        if (key == null || !(key.value() instanceof MappingNode scenarios)) {
            return document;
        }
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : scenarios.entries()) {
            Optional<ScenarioType> type = Optional.of(entry.value())
                    .filter(MappingNode.class::isInstance)
                    .flatMap(scenario -> type((MappingNode) scenario));
            changed.add(type.map(known ->
                            new Entry(entry.key(), change.of(known, entry.name(), (MappingNode) entry.value())))
                    .orElse(entry));
        }
        Entry all = new Entry(key.key(), scenarios.withEntries(changed));
        return document.with(new MappingNode(document.mark(), List.of(all)));
    }

    private Optional<ScenarioType> type(MappingNode scenario) {
        return scenario.entry("type")
                .map(Entry::value)
                .map(value -> value instanceof ScalarNode text ? text.text() : "")
                .or(() -> Optional.of(SuiteReader.DEFAULT_TYPE))
                .flatMap(types::named);
    }

    /**
     * The document with values in place of what its scenarios say. Each goes to the scenarios whose type has its key; one that none
     * of them has is a problem.
     *
     * @param selected names of the scenarios that are meant; empty for all
     */
    public MappingNode overridden(MappingNode document, MappingNode values, List<String> selected, Problems problems) {
        Set<String> used = new LinkedHashSet<>();
        List<String> meant = new ArrayList<>();
        MappingNode changed = changed(document, (type, name, scenario) -> {
            MappingNode own = fitting(type, values);
            MappingNode other = type.overridden(name, scenario, own, new Problems());
            if (!isMeant(type, name, other, selected)) {
                return scenario;
            }
            meant.add("'" + name + "' is of type " + type.name());
            own.entries().forEach(entry -> used.add(entry.name()));
            return type.overridden(name, scenario, own, problems);
        });
        if (!meant.isEmpty()) {
            values.entries().stream()
                    .filter(value -> !used.contains(value.name()))
                    .forEach(value -> {
                        String message =
                                "no scenario that runs has '" + value.name() + "': " + String.join(", ", meant);
                        problems.add(value.value().mark(), message, "leave it out, or name scenarios that have it");
                    });
        }
        return changed;
    }

    private static MappingNode fitting(ScenarioType type, MappingNode values) {
        return values.withEntries(values.entries().stream()
                .filter(value -> type.overridable().contains(value.name()))
                .toList());
    }

    /** Of what a series makes, each has a name of its own, too. */
    private static boolean isMeant(ScenarioType type, String name, MappingNode scenario, List<String> selected) {
        return selected.isEmpty()
                || selected.contains(name)
                || type.series(new Section(scenario, "", new Problems())).parts().stream()
                        .anyMatch(part -> selected.contains(name + part.suffix()));
    }
}
