package dev.perfgate.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** How much work this machine does at each level of utilisation; {@link #cpu} begins one, which needs nothing more. */
public final class CpuScenario implements Scenario {
    private final String name;
    private final Settings settings;

    private CpuScenario(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** All levels, for 8 s each, on as many threads as there are processors. */
    public static CpuScenario cpu(String name) {
        return new CpuScenario(
                Objects.requireNonNull(name, "name"), Settings.none().with("type", "cpu"));
    }

    /** How many threads work at each level. */
    public CpuScenario threads(int threads) {
        return with("threads", threads);
    }

    /** @param percentages of 10, 20, … 100 */
    public CpuScenario levels(int... percentages) {
        List<Integer> levels = IntStream.of(percentages).boxed().toList();
        return with("levels", levels);
    }

    /** How long each level lasts; 8 s, if nothing is said. */
    public CpuScenario levelTime(Duration time) {
        return new CpuScenario(name, settings.with("levelTime", time));
    }

    /** Work before the first level, which does not count; 2 s, if nothing is said. */
    public CpuScenario warmUp(Duration time) {
        return new CpuScenario(name, settings.with("warmUp", time));
    }

    /** How often the levels are measured, at most 30; figures are then medians. */
    public CpuScenario runs(int runs) {
        return with("runs", runs);
    }

    /** Also measures the machine at rest. */
    public CpuScenario idle() {
        return with("idle", true);
    }

    /** Also measures 1, 2, 4, … and all processors, fully busy. */
    public CpuScenario scaling() {
        return with("scaling", true);
    }

    /** Also works without a rest for so long, which shows whether the speed lasts. */
    public CpuScenario burstCheck(Duration time) {
        return new CpuScenario(name, settings.with("burstCheck", time));
    }

    /** A label that is written into run.json. */
    public CpuScenario tag(String tag, String value) {
        return new CpuScenario(name, settings.withEntry("tags", tag, value));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> document() {
        return settings.document();
    }

    private CpuScenario with(String key, Object value) {
        return new CpuScenario(name, settings.with(key, value));
    }
}
