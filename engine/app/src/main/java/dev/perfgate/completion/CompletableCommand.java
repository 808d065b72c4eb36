package dev.perfgate.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can follow a command.
 *
 * @param candidates for its arguments, where they are a fixed set
 * @param scenarios whether its arguments are names of scenarios
 */
record CompletableCommand(
        String name, String description, List<CompletableOption> options, List<String> candidates, boolean scenarios) {
    /** By this label a command says that it takes names of scenarios. */
    private static final String SCENARIO_LABEL = "NAME";

    CompletableCommand {
        options = List.copyOf(options);
        candidates = List.copyOf(candidates);
    }

    /** @param value whether a value follows it */
    record CompletableOption(List<String> names, boolean value, String description) {
        CompletableOption {
            names = List.copyOf(names);
        }
    }

    static List<CompletableCommand> of(CommandLine root) {
        List<CompletableCommand> all = new ArrayList<>();
        root.getSubcommands().forEach((name, command) -> all.add(of(name, command.getCommandSpec())));
        return all;
    }

    private static CompletableCommand of(String name, CommandSpec command) {
        List<String> candidates = new ArrayList<>();
        command.positionalParameters().forEach(parameter -> {
            Object[] constants = parameter.type().getEnumConstants();
            Arrays.stream(constants == null ? new Object[0] : constants).forEach(one -> candidates.add(one.toString()));
        });
        return new CompletableCommand(
                name,
                line(command.usageMessage().description()),
                command.options().stream().map(CompletableCommand::option).toList(),
                candidates,
                command.positionalParameters().stream()
                        .anyMatch(parameter -> parameter.paramLabel().equals(SCENARIO_LABEL)));
    }

    private static CompletableOption option(OptionSpec option) {
        return new CompletableOption(
                Arrays.asList(option.names()), option.arity().min() > 0, line(option.description()));
    }

    private static String line(String[] description) {
        return String.join(" ", description).replace("%%", "%").replace("%n", " ");
    }

    List<String> optionNames() {
        return options.stream().flatMap(option -> option.names().stream()).toList();
    }

    /** The names of the options that a value must follow. */
    List<String> valueOptionNames() {
        return options.stream()
                .filter(CompletableOption::value)
                .flatMap(option -> option.names().stream())
                .toList();
    }
}
