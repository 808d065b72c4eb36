package dev.perfgate.cli.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.suite.SuiteDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of {@code perfgate run} that take the place of what its scenarios say themselves. */
final class ScenarioOverrides {
    /** What a preset says in their place; what of it is wanted beside the preset stands on the command line. */
    private static final List<String> PRESET_SAYS = List.of("users", "spawnRate", "duration", "iterations", "stages");

    private static final List<String> USELESS_IF_OPEN = List.of("preset", "users", "spawnRate");
    private static final List<String> USELESS_IN_STAGES = List.of("users", "spawnRate", "duration");

    @Option(
            names = "--host",
            paramLabel = "URL",
            description = "Where the scenarios' service is, in place of 'baseUrl'.")
    private @Nullable String host;

    @Option(
            names = {"-u", "--users"},
            paramLabel = "N",
            description = "Virtual users, in place of those of the scenarios.")
    private @Nullable String users;

    @Option(
            names = {"-r", "--spawn-rate"},
            paramLabel = "N",
            description = "Users started per second, in place of 'spawnRate'.")
    private @Nullable String spawnRate;

    @Option(
            names = {"-t", "--run-time", "--duration"},
            paramLabel = "T",
            description = "How long, in place of 'duration'.")
    private @Nullable String duration;

    @Mixin
    private LocustOptions locust = new LocustOptions();

    /**
     * The document with these values in its scenarios.
     *
     * @param selected names of the scenarios that are meant; empty for all
     */
    MappingNode over(MappingNode document, List<String> selected, Problems problems) {
        Map<String, Object> values = values();
        if (values.isEmpty() || !(scenarios(document) instanceof MappingNode scenarios)) {
            return document;
        }
        MappingNode winning =
                Nodes.fromMap(values, path -> path.equals("baseUrl") ? "--host" : OptionWords.place(path));
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : scenarios.entries()) {
            boolean meant = entry.value() instanceof MappingNode scenario && isMeant(entry.name(), scenario, selected);
            changed.add(meant ? new Entry(entry.key(), changed(entry, winning, problems)) : entry);
        }
        MappingNode all = new MappingNode(scenarios.mark(), changed);
        Entry key = document.entry("scenarios").orElseThrow();
        return SuiteDocuments.with(document, new MappingNode(document.mark(), List.of(new Entry(key.key(), all))));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        locust.putInto(values);
        put(values, "baseUrl", host);
        put(values, "users", users);
        put(values, "spawnRate", spawnRate);
        put(values, "duration", duration);
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static @Nullable Object scenarios(MappingNode document) {
        return document.entry("scenarios").map(Entry::value).orElse(null);
    }

    /** Of what 'preset: all' makes, each has a name of its own, too. */
    private boolean isMeant(String name, MappingNode scenario, List<String> selected) {
        boolean series =
                locust.makesSeries() || (!locust.hasPreset() && "all".equalsIgnoreCase(text(scenario, "preset")));
        return selected.isEmpty()
                || selected.contains(name)
                || (series && selected.stream().anyMatch(one -> one.startsWith(name + "-")));
    }

    private static String text(MappingNode scenario, String key) {
        return scenario.entry(key).map(Entry::value).orElse(null) instanceof ScalarNode value ? value.text() : "";
    }

    private MappingNode changed(Entry entry, MappingNode winning, Problems problems) {
        MappingNode scenario = (MappingNode) entry.value();
        if (locust.hasPreset()) {
            scenario = new MappingNode(
                    scenario.mark(),
                    scenario.entries().stream()
                            .filter(one -> !PRESET_SAYS.contains(one.name()))
                            .filter(one -> locust.makesSeries() || !one.name().equals("coolDown"))
                            .toList());
        }
        MappingNode fitting = without(USELESS_IF_OPEN, "arrivalRate", entry.name(), scenario, winning, problems);
        fitting = without(USELESS_IN_STAGES, "stages", entry.name(), scenario, fitting, problems);
        return SuiteDocuments.with(scenario, fitting);
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
        return new MappingNode(values.mark(), fitting);
    }
}
