package dev.perfgate.cpu;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything measured until now.
 *
 * @param loadBefore the load average at the start, NaN where unknown
 * @param cores that this process may use
 */
record CpuRecord(CpuPlan plan, List<CpuStepResult> results, double loadBefore, int cores) {
    CpuRecord {
        results = List.copyOf(results);
    }

    Stream<CpuStepResult> of(CpuStep.Part part) {
        return results.stream().filter(result -> result.step().part() == part);
    }

    /** The results of one level, one a run. */
    List<CpuStepResult> level(int busyPct) {
        return of(CpuStep.Part.LEVEL)
                .filter(result -> result.step().busyPct() == busyPct)
                .toList();
    }

    /** The levels of which there are results, without that at rest. */
    List<Integer> levels() {
        return plan.levels().stream()
                .filter(level -> level > 0 && !level(level).isEmpty())
                .toList();
    }

    /** Units in a second of CPU time, in the step in which these were most. */
    double fastest() {
        return results.stream()
                .mapToDouble(CpuStepResult::unitsPerCpuSecond)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** Those that figures are made of: the complete ones, or what there is of the first one when it was ended early. */
    List<List<CpuStepResult>> countedRuns() {
        List<List<CpuStepResult>> complete = completeRuns();
        List<CpuStepResult> begun = of(CpuStep.Part.LEVEL)
                .filter(result -> result.step().busyPct() > 0)
                .toList();
        return complete.isEmpty() && !begun.isEmpty() ? List.of(begun) : complete;
    }

    /** Why this is less than was planned; empty when it is not. */
    Optional<String> incomplete() {
        long planned = plan.steps().stream()
                .filter(step -> step.part() != CpuStep.Part.WARM_UP)
                .count();
        return results.size() == planned
                ? Optional.empty()
                : Optional.of("it was ended early: " + results.size() + " of " + planned
                        + (planned == 1 ? " part" : " parts") + " were measured; measure again");
    }

    /** The levels of each run that was completed, without that at rest. */
    List<List<CpuStepResult>> completeRuns() {
        long wanted = plan.levels().stream().filter(level -> level > 0).count();
        return IntStream.rangeClosed(1, plan.runs())
                .mapToObj(run -> of(CpuStep.Part.LEVEL)
                        .filter(result ->
                                result.step().run() == run && result.step().busyPct() > 0)
                        .toList())
                .filter(levels -> levels.size() == wanted)
                .toList();
    }
}
