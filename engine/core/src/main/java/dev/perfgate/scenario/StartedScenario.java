package dev.perfgate.scenario;

import java.util.List;

/** A scenario that another one has started. */
public interface StartedScenario extends AutoCloseable {
    /** What can be turned while it lasts. */
    List<Dial> dials();

    /** Asks it to end in order. */
    void end();

    /** Waits for its end, and gives what it measured. What it threw is thrown here. */
    Measured await() throws InterruptedException;

    /** Ends it, if it has not ended, and releases what it holds. */
    @Override
    void close();
}
