package dev.perfgate.maven.fork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process and all that it started in turn: a start script is often only the parent of the server that matters. */
record ProcessTree(Process root) {
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    /** Asks every process to end, and kills those that still live when patience is over. */
    void end(Duration patience) {
        List<ProcessHandle> all = living();
        for (ProcessHandle each : all) {
            each.destroy();
        }
        if (!awaitEnd(all, patience)) {
            // Once more from the root: it may have started others while it was ending.
            all.addAll(living());
            for (ProcessHandle each : all) {
                each.destroyForcibly();
            }
            awaitEnd(all, AFTER_KILL);
        }
    }

    private List<ProcessHandle> living() {
        List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
        if (root.isAlive()) {
            all.add(root.toHandle());
        }
        return all;
    }

    private static boolean awaitEnd(List<ProcessHandle> all, Duration patience) {
        CompletableFuture<?>[] ends = new CompletableFuture<?>[all.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = all.get(i).onExit();
        }
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
