package dev.perfgate.cpu;

import dev.perfgate.cpu.CpuStepResult.MachineState;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Results that were made up: 1500 units a second on four threads, when nothing is in the way. */
final class CpuResults {
    static final Environment MACHINE =
            new Environment("AMD EPYC 7763", 4, 16_000_000_000L, "Linux 6.1", "OpenJDK 17.0.15", 0, 0, "server-1", "");

    private static final Instant STARTED = Instant.parse("2026-11-21T08:04:21.400Z");
    private static final double FULL_SPEED = 1500;

    private CpuResults() {}

    static CpuPlan plan(int runs) {
        return new CpuPlan(CpuPlan.ALL_LEVELS, 4, Duration.ofSeconds(8), Duration.ZERO, runs, List.of(), Duration.ZERO);
    }

    /** Everything as it was meant to be. */
    static CpuRecord quiet(CpuPlan plan) {
        return record(plan, step -> 1);
    }

    /**
     * A record in which the machine had another speed now and then.
     *
     * @param speed of a step, as a share of the full one
     */
    static CpuRecord record(CpuPlan plan, ToDoubleFunction<CpuStep> speed) {
        List<CpuStepResult> results = plan.steps().stream()
                .map(step -> result(step, speed.applyAsDouble(step)))
                .toList();
        return new CpuRecord(plan, results, 0.12, 4);
    }

    private static CpuStepResult result(CpuStep step, double speed) {
        double wall = step.length().toNanos() * (double) step.threads();
        double busy = step.busyPct() / 100.0;
        double units =
                FULL_SPEED / 4 * step.threads() * busy * speed * step.length().toSeconds();
        return new CpuStepResult(
                step,
                Math.round(units * WorkUnit.PARTS),
                (long) (wall * busy),
                (long) wall,
                new MachineState(0.001, 2450));
    }

    static Run run(CpuRecord record) {
        CpuScenario scenario = new CpuScenario("cpu", record.plan());
        return new Run(
                new RunInfo("id", "cpu", "cpu", STARTED, STARTED.plusSeconds(80), RunState.FINISHED, "1"),
                new RunContext(Map.of(), RunContext.Source.UNKNOWN, MACHINE, scenario.workload()),
                CpuNoise.judge(record),
                new CpuMeasurements(record).with(Timeline.EMPTY, List.of()),
                List.of(),
                List.of());
    }
}
