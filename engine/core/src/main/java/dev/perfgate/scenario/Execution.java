package dev.perfgate.scenario;

/** A scenario about to run, once. Closing it releases its connections and threads, whatever happened. */
public interface Execution extends AutoCloseable {
    /**
     * Runs to its end, or until the context's signal asks it to stop, and returns everything measured.
     *
     * @param observer told about once a second how it stands, in the calling thread
     */
    Measured run(Observer observer) throws InterruptedException;

    @Override
    void close();
}
