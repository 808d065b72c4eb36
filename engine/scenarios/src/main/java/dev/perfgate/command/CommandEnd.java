package dev.perfgate.command;

import java.time.Duration;
import java.util.List;

/**
 * How a command that ran came to its end.
 *
 * @param wall from the moment when it could begin to the end of its first process
 * @param lastLines of what it wrote to standard output and standard error, in the order in which it wrote them
 */
record CommandEnd(ExitStatus status, Duration wall, ResourceUsage usage, List<String> lastLines) {
    CommandEnd {
        lastLines = List.copyOf(lastLines);
    }
}
