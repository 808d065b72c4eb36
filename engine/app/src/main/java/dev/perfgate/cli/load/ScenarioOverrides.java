package dev.perfgate.cli.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.suite.TypedScenarios;
import dev.perfgate.text.OptionNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of {@code perfgate run} that take the place of what its scenarios say themselves. */
final class ScenarioOverrides {
    @Option(names = "--host", paramLabel = "URL", description = "Address of the service, instead of 'baseUrl'.")
    private @Nullable String host;

    @Option(
            names = {"-u", "--users"},
            paramLabel = "N",
            description = "Virtual users, instead of 'users' in the scenarios.")
    private @Nullable String users;

    @Option(
            names = {"-r", "--spawn-rate"},
            paramLabel = "N",
            description = "Users started per second, instead of 'spawnRate'.")
    private @Nullable String spawnRate;

    @Option(
            names = {"-t", "--run-time", "--duration"},
            paramLabel = "T",
            description = "Length of each run, instead of 'duration'.")
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
        if (values.isEmpty()) {
            return document;
        }
        MappingNode winning = Nodes.fromMap(
                values, path -> path.equals("baseUrl") ? OptionNames.of("--host") : OptionWords.place(path));
        return TypedScenarios.onClassPath().overridden(document, winning, selected, problems);
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
}
