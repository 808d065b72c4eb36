package dev.perfgate.command;

import java.time.Duration;

/** What came of running a command. */
sealed interface CommandOutcome {
    /**
     * It ended by itself, well or not.
     *
     * @param leftRunning descendants that went on after its end; what they use is nowhere counted
     */
    record Ended(CommandEnd ending, int leftRunning) implements CommandOutcome {}

    /** It took longer than it may, and was ended with all its descendants. */
    record TimedOut(CommandEnd ending, Duration limit) implements CommandOutcome {}

    /** It was ended with all its descendants because somebody asked for it, or was not begun for that reason. */
    record Stopped() implements CommandOutcome {}

    /** Nothing ran. */
    record NotStarted(String reason) implements CommandOutcome {}
}
