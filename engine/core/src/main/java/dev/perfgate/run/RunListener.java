package dev.perfgate.run;

import dev.perfgate.result.Progress;
import dev.perfgate.result.Run;
import java.util.function.Supplier;

/** Hears how a run goes on, once a second; through the stop signal it was made with, it can end it. */
@FunctionalInterface
public interface RunListener {
    /** Called once, when measuring begins; what can be turned may be turned until the run's end, also from other threads. */
    default void begins(RunControl control) {}

    /**
     * Called about once a second, in the run's thread.
     *
     * @param soFar makes the run as it stands, marked partial; costs as much as its results are large
     */
    void progress(Progress progress, Supplier<Run> soFar);
}
