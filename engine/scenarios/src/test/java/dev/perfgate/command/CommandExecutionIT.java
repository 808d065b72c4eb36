package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.result.Metric;
import dev.perfgate.scenario.ArtifactFolder;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, but short ones. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what it measures are commands of a POSIX shell")
@Timeout(120)
final class CommandExecutionIT {
    private static final Observer NOBODY = (progress, soFar) -> {};

    private final StopSignal stop = new StopSignal();

    @TempDir
    Path folder;

    @Test
    void eachRunIsASample() throws Exception {
        Measured measured = run(plan(3, 0, "sleep 0.05"), NOBODY);
        assertThat(measured.completion()).isEqualTo(Completion.COMPLETED);
        assertThat(metric(measured, "runs", "").value()).isEqualTo(3);
        assertThat(metric(measured, "wall", "").value()).isBetween(50.0, 5000.0);
        Metric.Detail.Distributed wall =
                (Metric.Detail.Distributed) metric(measured, "wall", "").detail();
        assertThat(wall.distribution().count()).isEqualTo(3);
        assertThat(measured.measurements().timeline().series("wall", "")).isPresent();
    }

    @Test
    void commandsRunInTurnWithFiguresOfTheirOwn() throws Exception {
        Measured measured = run(plan(2, 1, "echo old >> log", "echo new >> log"), NOBODY);
        assertThat(Files.readAllLines(folder.resolve("log"))).containsExactly("old", "new", "old", "new", "old", "new");
        assertThat(metric(measured, "runs", "echo old >> log").value()).isEqualTo(2);
        assertThat(metric(measured, "runs", "").value()).isEqualTo(4);
        assertThat(metric(measured, "wall", "echo new >> log").value()).isPositive();
    }

    @Test
    void preparationComesBeforeEachRunAndCleanUpInTheEnd() throws Exception {
        CommandPlan plan = new CommandPlan(
                List.of(line("echo run >> log")),
                2,
                1,
                Optional.of(line("echo prepare >> log")),
                Optional.of(line("echo clean >> log")),
                Set.of(0));
        assertThat(run(plan, NOBODY).warnings()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("log")))
                .containsExactly("prepare", "run", "prepare", "run", "prepare", "run", "clean");
    }

    @Test
    void unexpectedExitCodeEndsTheRunWithTheLastLines() throws Exception {
        Measured measured = run(plan(3, 0, "echo no rule to make it; exit 2"), NOBODY);
        assertThat(measured.completion()).isInstanceOf(Completion.SubjectFailed.class);
        assertThat(measured.completion().reason())
                .isEqualTo("'echo no rule to make it; exit 2' in run 1 exited with 2; its last output: no rule to"
                        + " make it");
        assertThat(measured.measurements().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo("exit code"));
        assertThat(folder.resolve("artifacts/last-output.txt")).hasContent("no rule to make it\n");
        assertThat(metric(measured, "runs", "").value()).isZero();
    }

    @Test
    void runThatTakesTooLongIsKilled() throws Exception {
        CommandLine slow = new CommandLine(
                "sleep 3600", CommandLine.Shell.SYSTEM, folder, Map.of(), Optional.of(Duration.ofMillis(200)));
        CommandPlan plan = new CommandPlan(List.of(slow), 1, 0, Optional.empty(), Optional.empty(), Set.of(0));
        assertThat(run(plan, NOBODY).completion().reason()).contains("took longer than 200ms and was killed");
    }

    @Test
    void stopEndsTheCommandAndKeepsTheRunsBefore() throws Exception {
        AtomicInteger told = new AtomicInteger();
        Measured measured = run(plan(3, 0, "test -e once && sleep 3600; touch once"), (progress, soFar) -> {
            assertThat(metric(soFar.get(), "runs", "").value()).isEqualTo(1);
            told.incrementAndGet();
            stop.give(new StopSignal.Reason.Interrupted("enough"));
        });
        assertThat(told).hasValue(1);
        assertThat(metric(measured, "runs", "").value()).isEqualTo(1);
    }

    @Test
    void programThatIsNotThereIsSaidBeforeAnythingRuns() {
        CommandLine missing =
                new CommandLine("no-such-program-here", CommandLine.Shell.NONE, folder, Map.of(), Optional.empty());
        CommandPlan plan = new CommandPlan(List.of(missing), 1, 0, Optional.empty(), Optional.empty(), Set.of(0));
        assertThatThrownBy(() -> run(plan, NOBODY))
                .isInstanceOf(SubjectUnavailableException.class)
                .hasMessageContaining("'no-such-program-here' cannot be started");
    }

    @Test
    void allRunsAreKeptInHyperfinesShape() throws Exception {
        Measured measured = run(plan(3, 0, "true"), NOBODY);
        assertThat(measured.measurements().artifacts())
                .singleElement()
                .satisfies(artifact -> assertThat(artifact.path()).isEqualTo("artifacts/hyperfine.json"));
        assertThat(folder.resolve("artifacts/hyperfine.json"))
                .content()
                .contains("\"command\": \"true\"", "\"mean\"", "\"stddev\"", "\"exit_codes\": [0,0,0]");
    }

    private CommandPlan plan(int runs, int warmUp, String... commands) {
        return new CommandPlan(
                List.of(commands).stream().map(this::line).toList(),
                runs,
                warmUp,
                Optional.empty(),
                Optional.empty(),
                Set.of(0));
    }

    private CommandLine line(String text) {
        return new CommandLine(text, CommandLine.Shell.SYSTEM, folder, Map.of(), Optional.empty());
    }

    private Measured run(CommandPlan plan, Observer observer) throws InterruptedException {
        CommandScenario scenario = new CommandScenario("commands", plan);
        ArtifactFolder artifacts = ArtifactFolder.of(folder);
        try (Execution execution = scenario.prepare(ExecutionContext.alone(scenario, stop, text -> {}, artifacts))) {
            return execution.run(observer);
        }
    }

    private static Metric metric(Measured measured, String name, String scope) {
        return measured.measurements().metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.scope().equals(scope))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measured.toString()));
    }
}
