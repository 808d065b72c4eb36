package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds back complaints until a command starts: if it does not, they become the goal's own message. */
public final class HeldMessages {
    private final Consumer<String> log;
    private final List<String> held = new ArrayList<>();
    private boolean begun;

    public HeldMessages(Consumer<String> log) {
        this.log = log;
    }

    public synchronized void add(String line) {
        if (begun) {
            log.accept(line);
        } else {
            held.add(line);
        }
    }

    /** The command has begun, or has ended for another reason: nothing is held back any more. */
    public synchronized void release() {
        begun = true;
        held.forEach(log);
        held.clear();
    }
}
