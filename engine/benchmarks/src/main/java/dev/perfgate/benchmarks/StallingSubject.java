package dev.perfgate.benchmarks;

import java.net.URI;

/** A server that stands still 1 s in every 5 s. */
@FunctionalInterface
interface StallingSubject extends AutoCloseable {
    URI url();

    @Override
    default void close() {}
}
