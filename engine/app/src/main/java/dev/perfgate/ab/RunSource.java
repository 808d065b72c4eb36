package dev.perfgate.ab;

import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;

/** Executes one run after the other. */
public interface RunSource {
    /**
     * Runs one side and keeps the run.
     *
     * @param folder the name of the run's folder, new for each run
     */
    Taken take(Side side, String folder) throws InterruptedException;

    /** What came of a run. */
    sealed interface Taken {
        /** It counts. */
        record Measured(Run run) implements Taken {}

        /** It measured its own limits: it does not count, but another may. */
        record Invalid(String why) implements Taken {}

        /** There is no sense in a further one. */
        record Ended(Outcome outcome, String why) implements Taken {}
    }
}
