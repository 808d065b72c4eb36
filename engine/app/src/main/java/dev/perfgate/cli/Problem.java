package dev.perfgate.cli;

import dev.perfgate.config.ConfigException;
import dev.perfgate.demo.DemoOptionException;
import dev.perfgate.demo.PortUnavailableException;
import dev.perfgate.pipeline.ExitCode;
import dev.perfgate.result.RunFileException;
import dev.perfgate.store.StoreException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command threw into one message and an exit code. */
final class Problem {
    private Problem() {}

    /** The arguments could not be understood. */
    static int wrongArguments(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(thrown.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(thrown, err)) {
            err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what can be given.");
        }
        return ExitCode.WRONG_INPUT.code();
    }

    /** A command failed. */
    static int failed(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof ConfigException problems) {
            problems.problems().forEach(err::println);
            return ExitCode.WRONG_INPUT.code();
        }
        if (thrown instanceof StoreException
                || thrown instanceof RunFileException
                || thrown instanceof DemoOptionException) {
            err.println(thrown.getMessage());
            return ExitCode.WRONG_INPUT.code();
        }
        if (thrown instanceof PortUnavailableException) {
            err.println(thrown.getMessage());
            return ExitCode.NOT_COMPLETED.code();
        }
        err.println("Perfgate itself failed; please report this:");
        thrown.printStackTrace(err);
        return ExitCode.NOT_COMPLETED.code();
    }
}
