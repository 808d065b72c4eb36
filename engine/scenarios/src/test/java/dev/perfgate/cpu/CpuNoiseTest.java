package dev.perfgate.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.cpu.CpuStepResult.MachineState;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CpuNoiseTest {
    private final CpuRecord quiet = CpuResults.quiet(CpuResults.plan(3));

    @Test
    void quietMachineHasNoFlag() {
        assertThat(CpuNoise.judge(quiet).warnings()).isEmpty();
    }

    @Test
    void otherWorkBeforeTheStartIsFlagged() {
        assertThat(warnings(new CpuRecord(quiet.plan(), quiet.results(), 2.5, 4)))
                .singleElement()
                .asString()
                .contains("load average 2.5 on 4 processors");
    }

    @Test
    void stolenTimeIsFlagged() {
        assertThat(warnings(changed(quiet, 1, 1, 0.05)))
                .singleElement()
                .asString()
                .contains("5 %", "units per CPU second are not affected");
    }

    @Test
    void levelsThatWereNotReachedAreFlagged() {
        assertThat(warnings(changed(quiet, 0.8, 0.8, 0))).anyMatch(text -> text.contains("busy for 8 % at 10 %"));
    }

    @Test
    void lessWallSpeedWithSteadyCpuSpeedIsTimeTakenAway() {
        List<CpuStepResult> results = quiet.results().stream()
                .map(result -> result.step().run() == 2 ? slowed(result, 0.9, 0.9, 0) : result)
                .toList();
        assertThat(warnings(new CpuRecord(quiet.plan(), results, 0, 4)))
                .anyMatch(text -> text.contains("10 % apart") && text.contains("time was taken from them"));
    }

    @Test
    void lessSpeedOfBothIsFrequencyOrContention() {
        assertThat(warnings(CpuResults.record(quiet.plan(), step -> step.run() == 2 ? 0.9 : 1)))
                .singleElement()
                .asString()
                .contains("10 % apart", "frequency");
    }

    private static List<String> warnings(CpuRecord record) {
        return CpuNoise.judge(record).warnings();
    }

    private static CpuRecord changed(CpuRecord record, double parts, double cpu, double steal) {
        return new CpuRecord(
                record.plan(),
                record.results().stream()
                        .map(result -> slowed(result, parts, cpu, steal))
                        .toList(),
                0,
                4);
    }

    private static CpuStepResult slowed(CpuStepResult result, double parts, double cpu, double steal) {
        return new CpuStepResult(
                result.step(),
                Math.round(result.parts() * parts),
                Math.round(result.cpuNanos() * cpu),
                result.wallNanos(),
                new MachineState(steal, 2450));
    }
}
