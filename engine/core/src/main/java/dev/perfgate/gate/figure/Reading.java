package dev.perfgate.gate.figure;

import dev.perfgate.result.Direction;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;

/** What a run answers when a gate asks for a figure. */
public sealed interface Reading {
    /**
     * The figure is there, and a finite number.
     *
     * @param clause what was asked for, as the sentence begins: "p95 of 'GET /items' was"
     * @param value in {@code unit}, the metric's own
     * @param direction which way the metric is better
     * @param note to follow the figure, with the space before it; empty as a rule
     */
    record Found(String clause, double value, Unit unit, Direction direction, String note) implements Reading {}

    /**
     * The run cannot say.
     *
     * @param status what to answer: never one that passes
     * @param reason names what the run has instead, or what the gate should ask
     */
    record Unanswered(Verdict.Status status, String reason) implements Reading {}

    /** The metric is not there, or has no figure. */
    static Reading missing(String reason) {
        return new Unanswered(Verdict.Status.MISSING, reason);
    }

    /** The user left it out of the run. */
    static Reading leftOut(String reason) {
        return new Unanswered(Verdict.Status.LEFT_OUT, reason);
    }

    /** What was asked for makes no sense of this run's metric. */
    static Reading unfit(String reason) {
        return new Unanswered(Verdict.Status.ERROR, reason);
    }
}
