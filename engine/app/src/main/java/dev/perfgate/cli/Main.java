package dev.perfgate.cli;

import dev.perfgate.pipeline.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code perfgate}: where the process begins. */
@Command(
        name = "perfgate",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = "Finds out whether software got slower, hungrier or less stable.",
        subcommands = {RunCommand.class, HttpCommand.class, GateCommand.class, DemoCommand.class},
        footer = {
            "",
            "Try it:",
            "  perfgate demo                               starts a service to load, on port 8000",
            "  perfgate http http://127.0.0.1:8000/health  loads it for 10 s and shows what came of it",
            "  perfgate run                                runs the scenarios of ./perf.yml",
            "",
            "Exit codes: 0 passed, 1 a gate failed, 2 wrong input (nothing was started),",
            "  3 the run could not start or be completed, 4 the run is invalid, 130 interrupted.",
            "",
            "'perfgate COMMAND --help' explains a command."
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Interrupts interrupts = Interrupts.install();
        int code = commandLine(interrupts).execute(arguments);
        interrupts.end(code);
    }

    private static CommandLine commandLine(Interrupts interrupts) {
        return new CommandLine(new Main(), new Commands(interrupts))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(thrown -> ExitCode.NOT_COMPLETED.code())
                .setParameterExceptionHandler(Problem::wrongArguments)
                .setExecutionExceptionHandler(Problem::failed);
    }

    /** Makes the commands, and gives those that run something the signals that may end it. */
    private record Commands(Interrupts interrupts) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == RunCommand.class) {
                return type.cast(new RunCommand(interrupts));
            }
            if (type == HttpCommand.class) {
                return type.cast(new HttpCommand(interrupts));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
