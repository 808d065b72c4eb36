package dev.perfgate.cpu;

import dev.perfgate.config.Section;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.SchemaFragment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads scenarios of type {@code cpu}. */
public final class CpuScenarioType implements ScenarioType {
    private static final Duration LEVEL_TIME = Duration.ofSeconds(8);
    /** Until the compiler has done its work, and the governor has raised the frequency. */
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final int MOST_THREADS = 4096;

    @Override
    public String name() {
        return CpuScenario.TYPE;
    }

    @Override
    public SchemaFragment schema() {
        return SchemaFragment.beside(CpuScenarioType.class, "scenario.schema.json");
    }

    @Override
    public Optional<Scenario> read(String name, Section section) {
        int cores = Runtime.getRuntime().availableProcessors();
        int threads = section.wholeNumber("threads", cores, 1, MOST_THREADS);
        List<Integer> levels = levels(section);
        Duration levelTime = section.duration("levelTime", LEVEL_TIME, SHORTEST);
        Duration warmUp = section.duration("warmUp", WARM_UP, Duration.ZERO);
        int runs = section.wholeNumber("runs", 1, 1, Repeated.MOST);
        List<Integer> scaling = section.flag("scaling", false) ? scaling(cores) : List.of();
        Duration burst = section.duration("burstCheck", Duration.ZERO, Duration.ZERO);
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CpuScenario(name, new CpuPlan(levels, threads, levelTime, warmUp, runs, scaling, burst)));
    }

    private static List<Integer> levels(Section section) {
        boolean idle = section.flag("idle", false);
        TreeSet<Integer> levels = new TreeSet<>();
        for (String text : section.strings("levels")) {
            level(text)
                    .ifPresentOrElse(
                            level -> add(level, levels, section),
                            () -> section.problem(
                                    "levels",
                                    "'" + text + "' is no level",
                                    "there are 10, 20, … 100; " + section.key("idle") + " is for the machine at rest"));
        }
        if (!section.has("levels")) {
            levels.addAll(CpuPlan.ALL_LEVELS);
        }
        if (idle && !levels.isEmpty()) {
            levels.add(0);
        }
        return List.copyOf(levels);
    }

    private static void add(int level, Set<Integer> levels, Section section) {
        if (!levels.add(level)) {
            section.problem(
                    "levels",
                    "'" + level + "' stands there twice",
                    "write it once; " + section.key("runs") + " measures all of them again");
        }
    }

    private static Optional<Integer> level(String text) {
        String number = text.replace("%", "").strip();
        return CpuPlan.ALL_LEVELS.stream()
                .filter(level -> level.toString().equals(number))
                .findFirst();
    }

    /** 1, 2, 4, … and all. */
    private static List<Integer> scaling(int cores) {
        List<Integer> counts = new ArrayList<>();
        for (int count = 1; count < cores; count *= 2) {
            counts.add(count);
        }
        counts.add(cores);
        return counts;
    }
}
