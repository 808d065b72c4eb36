package dev.perfgate.command;

import dev.perfgate.command.CommandOutcome.Ended;
import dev.perfgate.command.CommandOutcome.Stopped;
import dev.perfgate.command.CommandOutcome.TimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command between its beginning and its end, by itself or by force. */
final class RunningCommand {
    /** For programs to clean up in, after they were asked to end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Launcher.Launched launched;
    private final ProcessTree tree;
    private CompletableFuture<Void> killing = CompletableFuture.completedFuture(null);
    private @Nullable EndedBy endedBy;

    /** Who brought it to its end. */
    enum EndedBy {
        COMMAND,
        STOP,
        TIME_LIMIT
    }

    RunningCommand(Launcher.Launched launched, ProcessMark mark) {
        this.launched = launched;
        this.tree = new ProcessTree(launched.process(), mark);
    }

    /** Waits for the end. */
    CommandOutcome outcome(Optional<Duration> limit) {
        limit.ifPresent(this::endAfter);
        CommandEnd ending = launched.await();
        EndedBy first = end(EndedBy.COMMAND);
        killing.join();
        return switch (first) {
            case COMMAND -> new Ended(ending, tree.running().size());
            case STOP -> new Stopped();
            case TIME_LIMIT -> new TimedOut(ending, limit.orElseThrow());
        };
    }

    /**
     * Kills the command unless it has ended, or is being killed already.
     *
     * @return who was the first
     */
    synchronized EndedBy end(EndedBy who) {
        if (endedBy != null) {
            return endedBy;
        }
        endedBy = who;
        if (who != EndedBy.COMMAND) {
            killing = CompletableFuture.runAsync(() -> tree.end(GRACE));
        }
        return who;
    }

    private void endAfter(Duration limit) {
        CompletableFuture.delayedExecutor(limit.toNanos(), TimeUnit.NANOSECONDS).execute(() -> end(EndedBy.TIME_LIMIT));
    }
}
