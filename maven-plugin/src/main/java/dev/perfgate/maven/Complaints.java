package dev.perfgate.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds back what a command complains of before it begins: that is mostly why it does not, and so the goal's own message. */
final class Complaints {
    private final Consumer<String> log;
    private final List<String> held = new ArrayList<>();
    private boolean begun;

    Complaints(Consumer<String> log) {
        this.log = log;
    }

    synchronized void add(String line) {
        if (begun) {
            log.accept(line);
        } else {
            held.add(line);
        }
    }

    /** The command has begun, or has ended for another reason: nothing is held back any more. */
    synchronized void release() {
        begun = true;
        held.forEach(log);
        held.clear();
    }
}
