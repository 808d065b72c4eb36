package dev.perfgate.scenario;

/** A scenario about to run, once. Closing it releases its connections and threads, whatever happened. */
public interface Execution extends AutoCloseable {
    /**
     * Runs the load to its end, or until the signal asks it to stop, and returns everything measured.
     *
     * @param observer told about once a second how the load stands, in the calling thread
     */
    Measured run(StopSignal stop, Observer observer) throws InterruptedException;

    @Override
    void close();
}
