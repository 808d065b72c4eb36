package dev.perfgate.result.verdict;

import java.util.Objects;

/**
 * The gate that ended a run early, and what it saw.
 *
 * @param fromSecond from where its condition held, in seconds from the run's start
 * @param toSecond up to where
 * @param extreme the worst figure of the run until then, in the unit of the figure's series
 * @param extremeSecond the end of the interval that has it
 */
public record StoppedBy(GateReference gate, double fromSecond, double toSecond, double extreme, double extremeSecond) {
    public StoppedBy {
        Objects.requireNonNull(gate, "gate");
    }
}
