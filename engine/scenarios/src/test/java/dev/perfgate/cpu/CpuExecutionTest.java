package dev.perfgate.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.Metric;
import dev.perfgate.result.Progress;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real work, but little of it: how fast it is depends on what else runs here, and is not asserted. */
final class CpuExecutionTest {
    private static final CpuPlan PLAN = new CpuPlan(
            List.of(0, 50, 100),
            2,
            Duration.ofMillis(300),
            Duration.ofMillis(100),
            2,
            List.of(1),
            Duration.ofSeconds(2));

    private final StopSignal stop = new StopSignal();
    private final List<Progress> progress = new ArrayList<>();

    @Test
    void everythingThatWasPlannedIsMeasured() throws InterruptedException {
        Measured measured = run(PLAN);
        assertThat(measured.validity().reasons()).isEmpty();
        assertThat(names(measured, ""))
                .contains("max_units", "avg_units", "units_per_sec", "units_per_sec_margin", "burst_kept");
        assertThat(names(measured, "50 %")).contains("work_units", "busy", "units_per_cpu_sec");
        assertThat(names(measured, "run 2")).contains("run_units_per_sec");
        assertThat(names(measured, "1 thread")).contains("scaling");
        assertThat(value(measured, "work_units", "50 %")).isPositive();
        assertThat(value(measured, "work_units", "0 %")).isZero();
        assertThat(value(measured, "busy", "0 %")).isLessThan(0.05);
        assertThat(measured.measurements().timeline().series("units_per_sec", ""))
                .isPresent();
        assertThat(progress).extracting(figures -> figures.words().get(0)).contains("burst check");
    }

    @Test
    void whatTheWorkCameToIsKept() throws InterruptedException {
        assertThat(run(PLAN).measurements().events())
                .anyMatch(
                        event -> event.kind().equals("outcome") && event.text().contains("came to "));
    }

    @Test
    void stopEndsItWithinTheLevelAndKeepsWhatWasMeasured() throws InterruptedException {
        CpuPlan endless =
                new CpuPlan(List.of(100), 2, Duration.ofMillis(200), Duration.ZERO, 1, List.of(), Duration.ofHours(1));
        Execution execution = prepare(endless);
        try (execution) {
            Measured measured = execution.run(
                    (figures, soFar) -> stop.give(new StopSignal.Reason.Interrupted("the test wants it")));
            assertThat(names(measured, "")).contains("units_per_sec").doesNotContain("burst_kept");
        }
    }

    @Test
    void whatIsEndedEarlyHasTheFiguresThatThereAreAndIsInvalid() throws InterruptedException {
        CpuPlan levels = new CpuPlan(
                List.of(50, 100), 2, Duration.ofMillis(300), Duration.ZERO, 1, List.of(4), Duration.ofHours(1));
        try (Execution execution = prepare(levels)) {
            Measured measured = execution.run((figures, soFar) -> {
                if (figures.words().get(0).equals("4 threads")
                        || figures.words().get(0).equals("burst check")) {
                    stop.give(new StopSignal.Reason.Interrupted("the test wants it"));
                }
            });
            assertThat(measured.validity().reasons()).singleElement().asString().contains("ended early", "of 4 parts");
        }
    }

    private Execution prepare(CpuPlan plan) {
        CpuScenario scenario = new CpuScenario("machine", plan);
        return scenario.prepare(ExecutionContext.alone(scenario, stop, waiting -> {}));
    }

    private Measured run(CpuPlan plan) throws InterruptedException {
        try (Execution execution = prepare(plan)) {
            return execution.run((figures, soFar) -> progress.add(figures));
        }
    }

    private static List<String> names(Measured measured, String scope) {
        return measured.measurements().metrics().stream()
                .filter(metric -> metric.scope().equals(scope))
                .map(Metric::name)
                .toList();
    }

    private static double value(Measured measured, String name, String scope) {
        return measured.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.scope().equals(scope))
                .mapToDouble(Metric::value)
                .findFirst()
                .orElseThrow();
    }
}
