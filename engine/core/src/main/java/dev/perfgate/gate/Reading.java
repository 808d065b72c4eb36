package dev.perfgate.gate;

import dev.perfgate.unit.Unit;

/** What a run answers when a gate asks for a figure. */
sealed interface Reading {
    /**
     * The figure is there, and a finite number.
     *
     * @param clause what was asked for, as the sentence begins: "p95 of 'GET /items' was"
     * @param value in {@code unit}, the metric's own
     * @param note to follow the figure, with the space before it; empty as a rule
     */
    record Found(String clause, double value, Unit unit, String note) implements Reading {}

    /** The run cannot say; the reason names what it has instead. */
    record Missing(String reason) implements Reading {}

    /** What was asked for makes no sense of this run's metric. */
    record Unfit(String reason) implements Reading {}
}
