package dev.perfgate.jenkins.run;

import hudson.Extension;
import hudson.model.listeners.ItemListener;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The threads that wait for an engine. When Jenkins is shutting down, they end theirs: it would go on with its load, and nobody would read
 * what it says, or end it.
 */
@Extension
public final class RunningEngines extends ItemListener {
    /** An engine that is asked to end writes what it has measured; it takes a second or two. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final Set<Thread> WAITING = new HashSet<>();
    private static boolean closing;

    /** Whether Jenkins is shutting down: what a step tells now may not be kept. */
    public static boolean closing() {
        synchronized (WAITING) {
            return closing;
        }
    }

    /** To be called by the thread that waits for an engine, before it does. */
    static void enter() throws InterruptedException {
        synchronized (WAITING) {
            if (closing) {
                throw new InterruptedException("Jenkins is shutting down");
            }
            WAITING.add(Thread.currentThread());
        }
    }

    static void leave() {
        synchronized (WAITING) {
            WAITING.remove(Thread.currentThread());
            WAITING.notifyAll();
        }
    }

    @Override
    public void onBeforeShutdown() {
        synchronized (WAITING) {
            closing = true;
            WAITING.forEach(Thread::interrupt);
            try {
                awaitNone();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void awaitNone() throws InterruptedException {
        synchronized (WAITING) {
            long end = System.nanoTime() + LIMIT_NANOS;
            for (long left = LIMIT_NANOS; left > 0 && !WAITING.isEmpty(); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(WAITING, left);
            }
        }
    }
}
