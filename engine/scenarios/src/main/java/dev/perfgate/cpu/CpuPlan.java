package dev.perfgate.cpu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is to be measured.
 *
 * @param levels busy percentages, rising; 0 for the machine at rest
 * @param threads that work at each level
 * @param levelTime how long each level lasts
 * @param warmUp before anything counts; zero for none
 * @param runs how often the levels are measured
 * @param scaling numbers of threads that are measured beyond the levels; empty for none
 * @param burst how long everything works in the end; zero for not at all
 */
record CpuPlan(
        List<Integer> levels,
        int threads,
        Duration levelTime,
        Duration warmUp,
        int runs,
        List<Integer> scaling,
        Duration burst) {
    /** The levels that results are made of. */
    static final List<Integer> ALL_LEVELS =
            IntStream.rangeClosed(1, 10).mapToObj(tenth -> tenth * 10).toList();

    CpuPlan {
        levels = List.copyOf(levels);
        scaling = List.copyOf(scaling);
        if (levels.stream().noneMatch(level -> level > 0) || threads < 1 || runs < 1 || levelTime.isZero()) {
            throw new IllegalArgumentException(levels + ", " + threads + " threads, " + runs + " runs of " + levelTime);
        }
    }

    /** Everything in its order; the warm-up first. */
    List<CpuStep> steps() {
        List<CpuStep> steps = new ArrayList<>();
        if (!warmUp.isZero()) {
            steps.add(new CpuStep(CpuStep.Part.WARM_UP, 1, 100, threads, warmUp));
        }
        for (int run = 1; run <= runs; run++) {
            for (int level : levels) {
                steps.add(new CpuStep(CpuStep.Part.LEVEL, run, level, threads, levelTime));
            }
        }
        scaling.forEach(count -> steps.add(new CpuStep(CpuStep.Part.SCALING, 1, 100, count, levelTime)));
        if (!burst.isZero()) {
            steps.add(new CpuStep(CpuStep.Part.BURST, 1, 100, threads, burst));
        }
        return steps;
    }

    /** How long it lasts without the warm-up. */
    Duration length() {
        return steps().stream()
                .filter(step -> step.part() != CpuStep.Part.WARM_UP)
                .map(CpuStep::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** One line for people. */
    String summary() {
        String counted = threads + (threads == 1 ? " thread" : " threads");
        String repeated = runs == 1 ? "" : runs + " times ";
        String more = (scaling.isEmpty() ? "" : ", scaling") + (burst.isZero() ? "" : ", burst check");
        return repeated + levelWords() + " busy on " + counted + more;
    }

    private String levelWords() {
        boolean all = levels.containsAll(ALL_LEVELS);
        return all
                ? levels.get(0) + " to 100 %"
                : levels.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " %";
    }

    /** What makes two runs comparable; repetitions and what comes after the levels do not change these. */
    String description() {
        List<Integer> counted = levels.stream().filter(level -> level > 0).toList();
        return "cpu, work unit " + WorkUnit.VERSION + ", levels " + counted + ", threads " + threads + ", " + levelTime;
    }
}
