package dev.perfgate.command;

import dev.perfgate.scenario.ExecutionContract;
import dev.perfgate.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "what it measures are commands of a POSIX shell")
final class CommandContractIT extends ExecutionContract {
    @Override
    protected Scenario endless() {
        return scenario(100_000, "sleep 0.05", "sleep 0.02");
    }

    @Override
    protected Scenario brief() {
        return scenario(3, "sleep 0.4");
    }

    private static Scenario scenario(int runs, String... commands) {
        List<CommandLine> lines = Stream.of(commands)
                .map(text -> new CommandLine(
                        text, CommandLine.Shell.SYSTEM, Path.of("").toAbsolutePath(), Map.of(), Optional.empty()))
                .toList();
        return new CommandScenario(
                "build", new CommandPlan(lines, runs, 0, Optional.empty(), Optional.empty(), Set.of(0)));
    }
}
