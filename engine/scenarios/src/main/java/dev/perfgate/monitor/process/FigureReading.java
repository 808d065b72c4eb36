package dev.perfgate.monitor.process;

/** What a figure came to, or why nobody knows. */
sealed interface FigureReading {
    record Value(double value) implements FigureReading {}

    record Unavailable(String reason) implements FigureReading {}
}
