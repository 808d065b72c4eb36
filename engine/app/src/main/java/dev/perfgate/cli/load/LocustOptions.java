package dev.perfgate.cli.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that {@code run} and {@code http} share, by the names that users of Locust know. */
final class LocustOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = {
                "Users, spawn rate and duration by a name: light, medium, heavy, spike; 'all' runs these four one after the"
                        + " other, 'custom' asks for them. The options for each win."
            })
    private @Nullable String preset;

    @Option(
            names = "--cool-down",
            paramLabel = "T",
            description = "Between the loads of the preset 'all' (default: 3m).")
    private @Nullable String coolDown;

    @Option(names = "--tags", paramLabel = "TAG", split = ",", description = "Only tasks with one of these tags.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--exclude-tags", paramLabel = "TAG", split = ",", description = "No tasks with one of these tags.")
    private List<String> excludeTags = new ArrayList<>();

    @Option(names = "--headless", description = "Accepted, since Locust has it: there is no other way.")
    void headless(boolean given) {
        // It asks for what is done anyway.
    }

    boolean hasPreset() {
        return preset != null;
    }

    /** Whether several scenarios come of one. */
    boolean makesSeries() {
        return "all".equalsIgnoreCase(preset);
    }

    /** What was given, by the keys of a scenario. */
    void putInto(Map<String, Object> scenario) {
        if (preset != null) {
            scenario.put("preset", preset);
        }
        if (coolDown != null) {
            scenario.put("coolDown", coolDown);
        }
        if (!tags.isEmpty()) {
            scenario.put("onlyTags", tags);
        }
        if (!excludeTags.isEmpty()) {
            scenario.put("excludeTags", excludeTags);
        }
    }
}
