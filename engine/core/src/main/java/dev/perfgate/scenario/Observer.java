package dev.perfgate.scenario;

import dev.perfgate.result.Progress;
import java.util.function.Supplier;

/** Is told how a running load stands. */
@FunctionalInterface
public interface Observer {
    /** Called once, when what is measured begins to count: the zero of the timeline. */
    default void begins() {}

    /**
     * Called about once a second.
     *
     * @param soFar makes a copy of all results so far; costs as much as they are large
     */
    void progress(Progress progress, Supplier<Measured> soFar);
}
