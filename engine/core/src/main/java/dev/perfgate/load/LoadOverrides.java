package dev.perfgate.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.scenario.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a load that is given from outside goes with the one that a scenario has. */
public final class LoadOverrides {
    /** What may be given. */
    public static final Set<String> KEYS = Set.of("users", "spawnRate", "duration", "preset", "coolDown");

    /** What a preset says in their place; what of it is wanted beside the preset is given beside it. */
    private static final List<String> PRESET_SAYS = List.of("users", "spawnRate", "duration", "iterations", "stages");

    private static final List<String> USELESS_IF_OPEN = List.of("preset", "users", "spawnRate");
    private static final List<String> USELESS_IN_STAGES = List.of("users", "spawnRate", "duration");

    private static final List<Question> QUESTIONS = List.of(
            new Question("users", "users", "10"),
            new Question("spawnRate", "users started per second", "2/s"),
            new Question("duration", "duration", "1m"));

    private LoadOverrides() {}

    /** The scenario with these values. What its load has no use for is a problem. */
    public static MappingNode over(String name, MappingNode scenario, MappingNode values, Problems problems) {
        MappingNode changed = values.entry("preset").isPresent() ? ofPreset(scenario, values) : scenario;
        MappingNode fitting = without(USELESS_IF_OPEN, "arrivalRate", name, changed, values, problems);
        fitting = without(USELESS_IN_STAGES, "stages", name, changed, fitting, problems);
        return changed.with(fitting);
    }

    private static MappingNode ofPreset(MappingNode scenario, MappingNode values) {
        boolean series = Preset.ALL.word().equalsIgnoreCase(text(values, "preset"));
        return scenario.withEntries(scenario.entries().stream()
                .filter(one -> !PRESET_SAYS.contains(one.name()))
                .filter(one -> series || !one.name().equals("coolDown"))
                .toList());
    }

    private static String text(MappingNode scenario, String key) {
        return scenario.entry(key).map(Entry::value).orElse(null) instanceof ScalarNode value ? value.text() : "";
    }

    /** The values but those that a load with some key has no use for; each of these is a problem. */
    private static MappingNode without(
            List<String> useless,
            String has,
            String name,
            MappingNode scenario,
            MappingNode values,
            Problems problems) {
        if (scenario.entry(has).isEmpty()) {
            return values;
        }
        List<Entry> fitting = new ArrayList<>();
        for (Entry value : values.entries()) {
            if (useless.contains(value.name())) {
                String option = value.value().mark().toString();
                problems.add(
                        value.value().mark(),
                        "the load of scenario '" + name + "' has '" + has + "', and no use for " + option,
                        "name the scenarios that are meant, or leave it out");
            } else {
                fitting.add(value);
            }
        }
        return values.withEntries(fitting);
    }

    /** What the preset {@code custom} leaves open. */
    public static List<Question> open(MappingNode scenario) {
        boolean custom =
                Preset.CUSTOM.word().equalsIgnoreCase(text(scenario, "preset").strip());
        return custom
                ? QUESTIONS.stream()
                        .filter(question -> scenario.entry(question.key()).isEmpty())
                        .toList()
                : List.of();
    }

    /** What is wrong with an answer. */
    public static List<Problem> objections(Question question, String answer) {
        Problems problems = new Problems();
        Map<String, Object> load = new LinkedHashMap<>();
        QUESTIONS.forEach(one -> load.put(one.key(), one.usual()));
        load.put(question.key(), answer);
        LoadModelSection.read(new Section(Nodes.fromMap(load, "answer"), "", problems));
        return problems.all();
    }
}
