package dev.perfgate.command;

import dev.perfgate.unit.Durations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a command's run is no measurement.
 *
 * @param kind a word by which failures are grouped
 * @param reason what the command did: "exited with 2"
 * @param lastLines of what it wrote
 */
record CommandFailure(String kind, String reason, List<String> lastLines) {
    /** A reader finds all of them in a file of their own. */
    private static final int QUOTED = 3;

    CommandFailure {
        lastLines = List.copyOf(lastLines);
    }

    /** Empty when all went well, or when somebody stopped it. */
    static Optional<CommandFailure> of(CommandOutcome outcome, Set<Integer> exitCodes) {
        if (outcome instanceof CommandOutcome.Ended ended) {
            return ofEnding(ended.ending(), exitCodes);
        }
        if (outcome instanceof CommandOutcome.TimedOut late) {
            String reason = "took longer than " + Durations.format(late.limit()) + " and was killed";
            return Optional.of(
                    new CommandFailure("time limit", reason, late.ending().lastLines()));
        }
        return outcome instanceof CommandOutcome.NotStarted not
                ? Optional.of(new CommandFailure("not started", "could not be started: " + not.reason(), List.of()))
                : Optional.empty();
    }

    private static Optional<CommandFailure> ofEnding(CommandEnd ending, Set<Integer> exitCodes) {
        if (ending.status() instanceof ExitStatus.Exited exited) {
            return exitCodes.contains(exited.code())
                    ? Optional.empty()
                    : Optional.of(new CommandFailure("exit code", "exited with " + exited.code(), ending.lastLines()));
        }
        int signal = ((ExitStatus.Signalled) ending.status()).number();
        return Optional.of(new CommandFailure("signal", "was killed by signal " + signal, ending.lastLines()));
    }

    /** The reason with the last lines, on one line. */
    String sentence() {
        List<String> written = lastLines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> quoted = written.subList(Math.max(0, written.size() - QUOTED), written.size());
        return quoted.isEmpty() ? reason : reason + "; its last output: " + String.join(" / ", quoted);
    }
}
