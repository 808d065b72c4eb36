package dev.perfgate.testkit;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks at instants of {@code System.nanoTime()}, those due at once on the caller's thread. */
final class Timer implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread created = new Thread(task, "stalling-server-timer");
        created.setDaemon(true);
        return created;
    });

    // The tasks catch what they may throw, so nobody needs the future.
    @SuppressWarnings("FutureReturnValueIgnored")
    void at(long nanos, Runnable task) {
        long wait = nanos - System.nanoTime();
        if (wait <= 0) {
            task.run();
            return;
        }
        try {
            thread.schedule(task, wait, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException serverClosed) {
            // A closed server answers nobody.
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
