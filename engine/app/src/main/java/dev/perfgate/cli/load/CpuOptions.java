package dev.perfgate.cli.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a CPU measurement, turned into the equivalent perf.yml document. */
public final class CpuOptions {
    private static final String SCENARIO = "cpu";
    private static final String DEFAULT_BURST_CHECK = "10m";

    @Option(
            names = "--levels",
            paramLabel = "N",
            split = ",",
            description = "Levels to measure, out of 10,20,…,100 (default: all).")
    private List<String> levels = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads (default: one per processor).")
    private @Nullable String threads;

    @Option(
            names = {"--seconds", "--level-time"},
            paramLabel = "T",
            description = "Length of each level, such as 8 or 500ms (default: 8s).")
    private @Nullable String levelTime;

    @Option(names = "--warm-up", paramLabel = "T", description = "Warm-up before anything counts (default: 2s).")
    private @Nullable String warmUp;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Repetitions of the levels; reports medians with confidence intervals.")
    private @Nullable String runs;

    @Option(names = "--idle", description = "Also measures the machine at rest (0 %%).")
    private boolean idle;

    @Option(names = "--scaling", description = "Also measures 1, 2, 4, … and all processors, fully busy.")
    private boolean scaling;

    @Option(
            names = "--burst-check",
            paramLabel = "T",
            arity = "0..1",
            fallbackValue = DEFAULT_BURST_CHECK,
            description = "Also works without a pause for this long, to see whether the speed lasts ("
                    + DEFAULT_BURST_CHECK + " if T is omitted).")
    private @Nullable String burstCheck;

    /** The document; a problem in it names the option. */
    public MappingNode document(List<String> gates) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("type", "cpu");
        if (!levels.isEmpty()) {
            scenario.put("levels", levels);
        }
        put(scenario, "threads", threads);
        put(scenario, "levelTime", seconds(levelTime));
        put(scenario, "warmUp", seconds(warmUp));
        put(scenario, "runs", runs);
        scenario.put("idle", idle);
        scenario.put("scaling", scaling);
        put(scenario, "burstCheck", seconds(burstCheck));
        return Nodes.fromOptions(
                Map.of("scenarios", Map.of(SCENARIO, scenario), "gates", gates, "reports", "none"), OptionWords::place);
    }

    /** A bare number means seconds, as {@code --seconds 8} says. */
    private static @Nullable String seconds(@Nullable String time) {
        return time != null && time.matches("[0-9.]+") ? time + " s" : time;
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
