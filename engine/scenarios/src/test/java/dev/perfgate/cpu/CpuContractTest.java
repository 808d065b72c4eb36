package dev.perfgate.cpu;

import dev.perfgate.scenario.ExecutionContract;
import dev.perfgate.scenario.Scenario;
import java.time.Duration;
import java.util.List;

class CpuContractTest extends ExecutionContract {
    @Override
    protected Scenario endless() {
        return new CpuScenario(
                "machine",
                new CpuPlan(List.of(20), 1, Duration.ofMillis(500), Duration.ZERO, 1, List.of(), Duration.ofHours(1)));
    }

    @Override
    protected Scenario brief() {
        return new CpuScenario(
                "machine",
                new CpuPlan(List.of(20), 1, Duration.ofMillis(1500), Duration.ZERO, 1, List.of(), Duration.ZERO));
    }
}
