package dev.perfgate.gate.figure;

import dev.perfgate.result.Direction;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.util.Optional;

/** A run's answer to a gate that asks for a figure. */
public sealed interface Reading {
    /**
     * The figure is there, and a finite number.
     *
     * @param actual the figure in the metric's own unit
     * @param direction which way the metric is better
     */
    record Found(Actual actual, Direction direction) implements Reading {
        public double value() {
            return actual.value();
        }

        public Unit unit() {
            return actual.unit();
        }
    }

    /**
     * The run cannot say.
     *
     * @param status what to answer: never one that passes
     * @param reason names what the run has instead, or what the gate should ask
     * @param actual the figure without a value, where it is known which it is
     */
    record Unanswered(Verdict.Status status, String reason, Optional<Actual> actual) implements Reading {
        public Unanswered(Verdict.Status status, String reason) {
            this(status, reason, Optional.empty());
        }
    }

    /** The metric is not there, or has no figure. */
    static Reading missing(String reason) {
        return new Unanswered(Verdict.Status.MISSING, reason);
    }

    /** This very figure is not there. */
    static Reading missing(String reason, JudgedFigure figure, Unit unit) {
        return new Unanswered(Verdict.Status.MISSING, reason, Optional.of(Actual.of(figure, Double.NaN, unit)));
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
