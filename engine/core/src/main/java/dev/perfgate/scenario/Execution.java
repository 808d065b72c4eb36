package dev.perfgate.scenario;

import java.util.List;

/** A scenario about to run, once. Closing it releases its connections and threads, whatever happened. */
public interface Execution extends AutoCloseable {
    /**
     * Runs to its end, or until the context's signal asks it to stop, and returns everything measured.
     *
     * @param observer told about once a second how it stands, in the calling thread
     */
    Measured run(Observer observer) throws InterruptedException;

    /** What can be turned while it lasts; the same from its beginning to its end. */
    default List<Dial> dials() {
        return List.of();
    }

    @Override
    void close();
}
