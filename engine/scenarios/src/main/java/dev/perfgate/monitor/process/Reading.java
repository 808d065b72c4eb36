package dev.perfgate.monitor.process;

/** What a figure came to, or why nobody knows. */
sealed interface Reading {
    record Value(double value) implements Reading {}

    record Unavailable(String reason) implements Reading {}
}
