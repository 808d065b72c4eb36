package dev.perfgate.testkit;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs tasks in virtual time: each when the clock, moved by {@link #advance}, reaches it; those of one instant in order. */
public final class ManualScheduler {
    private record Task(long at, long order, Runnable action) {}

    private final ManualClock clock;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long scheduled;

    public ManualScheduler(ManualClock clock) {
        this.clock = clock;
    }

    public void after(Duration delay, Runnable action) {
        at(clock.nanoTime() + delay.toNanos(), action);
    }

    /** At an instant of the clock's {@link ManualClock#nanoTime}; one that has passed is due at once. */
    public void at(long nanos, Runnable action) {
        tasks.add(new Task(Math.max(nanos, clock.nanoTime()), scheduled++, action));
    }

    /** Moves the clock, stopping at every task on the way, also at those that tasks schedule. */
    public void advance(Duration by) {
        long end = clock.nanoTime() + by.toNanos();
        for (Task next = tasks.peek(); next != null && next.at() <= end; next = tasks.peek()) {
            tasks.remove();
            clock.advance(Duration.ofNanos(next.at() - clock.nanoTime()));
            next.action().run();
        }
        clock.advance(Duration.ofNanos(end - clock.nanoTime()));
    }

    /** Tasks that still wait. */
    public int waiting() {
        return tasks.size();
    }
}
