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
                "Predefined load: light, medium, heavy or spike; 'all' runs the four in order, 'custom' asks. Explicit options override it."
            })
    private @Nullable String preset;

    @Option(
            names = "--cool-down",
            paramLabel = "T",
            description = "Pause between the loads of preset 'all' (default: 3m).")
    private @Nullable String coolDown;

    @Option(names = "--tags", paramLabel = "TAG", split = ",", description = "Runs only tasks with one of these tags.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--exclude-tags",
            paramLabel = "TAG",
            split = ",",
            description = "Skips tasks with one of these tags.")
    private List<String> excludeTags = new ArrayList<>();

    @Option(names = "--headless", description = "Has no effect: accepted for Locust's sake, as there is no other mode.")
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
