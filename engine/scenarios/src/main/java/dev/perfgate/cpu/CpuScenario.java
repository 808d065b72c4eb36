package dev.perfgate.cpu;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.RunView;
import dev.perfgate.scenario.Scenario;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A measurement of this machine. */
record CpuScenario(String name, CpuPlan plan) implements Scenario {
    static final String TYPE = "cpu";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Workload workload() {
        return Workload.of(plan.summary(), plan.description());
    }

    @Override
    public Optional<MetricOutline> outline() {
        return Optional.of(CpuMetrics.outline(plan));
    }

    @Override
    public Map<String, Integer> parts() {
        return Map.of("levels", plan.levels().size());
    }

    @Override
    public Optional<Duration> length() {
        return Optional.of(plan.warmUp().plus(plan.length()));
    }

    @Override
    public Optional<RunView> view() {
        return Optional.of(new CpuView());
    }

    @Override
    public Execution prepare(ExecutionContext context) {
        return new CpuExecution(plan, context.stop(), MachineProbe.ofThisSystem());
    }
}
