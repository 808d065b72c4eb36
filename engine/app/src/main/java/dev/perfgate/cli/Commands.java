package dev.perfgate.cli;

import dev.perfgate.pipeline.ExitCode;
import dev.perfgate.scenario.StopSignal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, each made only when it is asked for: reading the options of all of them would cost every start a tenth of a second. */
final class Commands {
    private static final List<String> NAMES = List.of("run", "http", "gate", "demo", "schema");

    private final Supplier<StopSignal> stop;

    /** @param stop gives the signal that ends a run; asked by a command that begins one */
    Commands(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    /** Executes a command line, and says what the process ends with. */
    int execute(String[] arguments) {
        if (arguments.length > 0 && NAMES.contains(arguments[0])) {
            CommandLine named = line(arguments[0]).setCommandName("perfgate " + arguments[0]);
            return prepared(named).execute(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        return prepared(all()).execute(arguments);
    }

    private CommandLine all() {
        CommandLine all = new CommandLine(new Main());
        for (String name : NAMES) {
            all.addSubcommand(name, line(name));
        }
        return all;
    }

    private CommandLine line(String name) {
        return new CommandLine(command(name)).addMixin("help", new HelpOption());
    }

    private Object command(String name) {
        return switch (name) {
            case "run" -> new RunCommand(stop);
            case "http" -> new HttpCommand(stop);
            case "gate" -> new GateCommand();
            case "demo" -> new DemoCommand();
            case "schema" -> new SchemaCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static CommandLine prepared(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(thrown -> ExitCode.NOT_COMPLETED.code())
                .setParameterExceptionHandler(Problem::wrongArguments)
                .setExecutionExceptionHandler(Problem::failed);
    }
}
