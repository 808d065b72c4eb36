package dev.perfgate.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All processes of a command: its first one, that one's descendants, and whatever bears its mark. */
record ProcessTree(ProcessHandle root, ProcessMark mark) {
    private static final Duration GLANCE = Duration.ofMillis(10);

    /** Those that run now. */
    Set<ProcessHandle> running() {
        Stream<ProcessHandle> family = Stream.concat(Stream.of(root), root.descendants());
        return Stream.concat(family, mark.bearers())
                .filter(ProcessHandle::isAlive)
                .collect(Collectors.toSet());
    }

    /** Asks all to end, and kills those that have not done so in time. */
    void end(Duration grace) {
        running().forEach(ProcessHandle::destroy);
        if (!isEmptyWithin(grace, process -> {})) {
            isEmptyWithin(grace, ProcessHandle::destroyForcibly);
        }
    }

    /** Waits for the end of all; a process may start others meanwhile, so that each glance looks for all. */
    private boolean isEmptyWithin(Duration limit, Consumer<ProcessHandle> eachGlance) {
        long end = System.nanoTime() + limit.toNanos();
        Set<ProcessHandle> left = running();
        while (!left.isEmpty() && System.nanoTime() < end) {
            left.forEach(eachGlance);
            LockSupport.parkNanos(GLANCE.toNanos());
            left = running();
        }
        return left.isEmpty();
    }
}
