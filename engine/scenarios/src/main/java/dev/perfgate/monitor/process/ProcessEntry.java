package dev.perfgate.monitor.process;

import java.time.Duration;

/**
 * A line of the table of processes.
 *
 * @param start when it began, on its source's own scale; with the pid it tells processes apart for ever
 * @param cpu used by it, and by those of its ended children that it has waited for
 * @param running false when it has ended, and its parent has not asked how
 */
record ProcessEntry(long pid, long parent, long start, Duration cpu, boolean running) {
    boolean isSameProcess(ProcessEntry other) {
        return pid == other.pid && start == other.start;
    }
}
