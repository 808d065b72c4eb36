package dev.perfgate.command;

import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.RunContext.Workload;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Command lines, each run a number of times. */
record CommandScenario(String name, CommandPlan plan) implements Scenario {
    static final String TYPE = "command";

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
        return Optional.of(CommandMetrics.outline(plan));
    }

    @Override
    public Map<String, Integer> parts() {
        return Map.of("commands", plan.commands().size());
    }

    @Override
    public Execution prepare(ExecutionContext context) {
        Stream.of(plan.commands().stream(), plan.prepare().stream(), plan.cleanUp().stream())
                .flatMap(lines -> lines)
                .forEach(CommandScenario::check);
        return new CommandExecution(plan, context, Launcher.ofThisSystem());
    }

    private static void check(CommandLine command) {
        command.obstacle().ifPresent(obstacle -> {
            throw SubjectUnavailableException.ofOneScenario(
                    "'" + CommandPlan.part(command.text()) + "' cannot be started: " + obstacle,
                    "correct the command, its 'directory' or the PATH");
        });
    }
}
