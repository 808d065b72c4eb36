package dev.perfgate.command;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs command lines, one at a time. */
final class CommandRunner {
    private final Launcher launcher;
    private @Nullable RunningCommand current;
    private boolean stopped;

    CommandRunner(Launcher launcher) {
        this.launcher = launcher;
    }

    static CommandRunner ofThisSystem() {
        return new CommandRunner(Launcher.ofThisSystem());
    }

    /** Runs a command to its end. */
    CommandOutcome run(CommandLine command) {
        Optional<String> obstacle = command.obstacle();
        if (obstacle.isPresent()) {
            return new CommandOutcome.NotStarted(obstacle.get());
        }
        ProcessMark mark = ProcessMark.unique();
        try (Launcher.Launched launched = launcher.launch(command, mark)) {
            RunningCommand running = new RunningCommand(launched, mark);
            return begin(running) ? running.outcome(command.timeLimit()) : new CommandOutcome.Stopped();
        } catch (IOException e) {
            return new CommandOutcome.NotStarted(String.valueOf(e.getMessage()));
        }
    }

    /** Ends the command that is running, and begins no other one; from any thread, and without waiting for the end. */
    synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.end(RunningCommand.EndedBy.STOP);
        }
    }

    private synchronized boolean begin(RunningCommand running) {
        current = running;
        return !stopped;
    }
}
