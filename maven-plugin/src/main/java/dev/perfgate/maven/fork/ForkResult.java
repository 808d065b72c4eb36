package dev.perfgate.maven.fork;

import java.util.List;
import java.util.stream.Collectors;

/** The exit code and output of a forked perfgate.jar. */
public record ForkResult(int exitCode, List<String> output, List<String> errors) {
    /** Of a message, what fits on a screen: the rest is in the log above it. */
    private static final int MESSAGE_LINES = 10;

    public ForkResult {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    public ExitCode exit() {
        return ExitCode.of(exitCode);
    }

    /** Whether a failure with its message leaves out nothing that it complained of. */
    public boolean messageSaysAll() {
        return exit() == ExitCode.WRONG_INPUT && errors.size() <= MESSAGE_LINES;
    }

    public ForkResult in(GoalWords words) {
        return new ForkResult(
                exitCode,
                output.stream().map(words::in).toList(),
                errors.stream().map(words::in).toList());
    }

    /** The first lines of what it complained of; without any complaint, the last line of its output. */
    public String message() {
        if (!errors.isEmpty()) {
            return errors.stream().limit(MESSAGE_LINES).collect(Collectors.joining(System.lineSeparator()));
        }
        return output.isEmpty()
                ? "exit code " + exitCode
                : output.get(output.size() - 1) + " (exit code " + exitCode + ")";
    }
}
