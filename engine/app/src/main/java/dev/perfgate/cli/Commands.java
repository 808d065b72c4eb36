package dev.perfgate.cli;

import dev.perfgate.cli.load.AbCommand;
import dev.perfgate.cli.load.CommandCommand;
import dev.perfgate.cli.load.CpuCommand;
import dev.perfgate.cli.load.HttpCommand;
import dev.perfgate.cli.load.InitCommand;
import dev.perfgate.cli.load.ListCommand;
import dev.perfgate.cli.load.RunCommand;
import dev.perfgate.cli.results.BaselineCommand;
import dev.perfgate.cli.results.ChangesCommand;
import dev.perfgate.cli.results.CompareCommand;
import dev.perfgate.cli.results.GateCommand;
import dev.perfgate.cli.results.NoteCommand;
import dev.perfgate.cli.results.ReportCommand;
import dev.perfgate.cli.service.AgentCommand;
import dev.perfgate.cli.service.BackupCommand;
import dev.perfgate.cli.service.DemoCommand;
import dev.perfgate.cli.service.RestoreCommand;
import dev.perfgate.cli.service.SampleDataCommand;
import dev.perfgate.cli.service.ServeCommand;
import dev.perfgate.cli.service.TokenCommand;
import dev.perfgate.cli.terminal.CommandErrors;
import dev.perfgate.cli.terminal.HelpOption;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.StopSignal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, each made only when asked for: reading all options would cost every start a tenth of a second. */
public final class Commands {
    /** In the order in which the help lists them. */
    static final List<String> NAMES = List.of(
            "init", //
            "list",
            "run",
            "http",
            "cpu",
            "command",
            "gate",
            "baseline",
            "report",
            "compare",
            "changes",
            "ab",
            "note",
            "demo",
            "agent",
            "serve",
            "token",
            "backup",
            "restore",
            "sample-data",
            "doctor",
            "schema",
            "completion");

    private final Supplier<StopSignal> stop;

    /** @param stop gives the signal that ends a run; asked by a command that begins one */
    public Commands(Supplier<StopSignal> stop) {
        this.stop = stop;
    }

    /** Executes a command line, and says what the process ends with. */
    public int execute(String[] arguments) {
        return CommandErrors.guarded(() -> executed(arguments));
    }

    private int executed(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("help")) {
            return help(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        if (arguments.length > 0 && NAMES.contains(arguments[0])) {
            CommandLine named = line(arguments[0]).setCommandName("perfgate " + arguments[0]);
            return prepared(named).execute(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        return prepared(all()).execute(arguments);
    }

    /** {@code help COMMAND} is {@code COMMAND --help}; an unknown command is answered as such. */
    private int help(String[] about) {
        if (about.length == 0 || !NAMES.contains(about[0])) {
            return executed(about.length == 0 ? new String[] {"--help"} : about);
        }
        return executed(new String[] {about[0], "--help"});
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
            case "init" -> new InitCommand();
            case "list" -> new ListCommand();
            case "run" -> new RunCommand(stop);
            case "http" -> new HttpCommand(stop);
            case "cpu" -> new CpuCommand(stop);
            case "command" -> new CommandCommand(stop);
            case "gate" -> new GateCommand();
            case "baseline" -> new BaselineCommand();
            case "report" -> new ReportCommand();
            case "compare" -> new CompareCommand();
            case "changes" -> new ChangesCommand();
            case "ab" -> new AbCommand(stop);
            case "note" -> new NoteCommand();
            case "demo" -> new DemoCommand();
            case "agent" -> new AgentCommand();
            case "serve" -> new ServeCommand();
            case "token" -> new TokenCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "sample-data" -> new SampleDataCommand();
            case "doctor" -> new DoctorCommand();
            case "schema" -> new SchemaCommand();
            case "completion" -> new CompletionCommand(this::all);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static CommandLine prepared(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(thrown -> Outcome.NOT_COMPLETED.exitCode())
                .setParameterExceptionHandler(CommandErrors::wrongArguments)
                .setExecutionExceptionHandler(CommandErrors::failed);
    }
}
