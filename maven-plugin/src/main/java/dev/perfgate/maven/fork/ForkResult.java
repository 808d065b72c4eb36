package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The exit code and output of a forked perfgate.jar.
 *
 * @param own whether it ended by itself: else the code is that of a virtual machine that did not start, or of a signal
 */
public record ForkResult(int exitCode, boolean own, List<String> output, List<String> errors) {
    /** Of a message, what fits on a screen: the rest is in the log above it. */
    private static final int MESSAGE_LINES = 10;

    public ForkResult {
        output = List.copyOf(output);
        errors = List.copyOf(errors);
    }

    public ExitCode exit() {
        return ExitCode.of(exitCode, own);
    }

    /** Whether a failure with its message leaves out nothing that it complained of. */
    public boolean messageSaysAll() {
        return (exit() == ExitCode.WRONG_INPUT || exit() == ExitCode.NOT_STARTED) && errors.size() <= MESSAGE_LINES;
    }

    /** The first lines of what it complained of, the last ones if it did not start; without any complaint, the last line of its output. */
    public String message() {
        if (exit() == ExitCode.NOT_STARTED) {
            return lastLines();
        }
        if (!errors.isEmpty()) {
            return errors.stream().limit(MESSAGE_LINES).collect(Collectors.joining(System.lineSeparator()));
        }
        return output.isEmpty()
                ? "exit code " + exitCode
                : output.get(output.size() - 1) + " (exit code " + exitCode + ")";
    }

    private String lastLines() {
        List<String> all = new ArrayList<>(output);
        all.addAll(errors);
        return all.isEmpty()
                ? "exit code " + exitCode
                : String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - MESSAGE_LINES), all.size()));
    }
}
