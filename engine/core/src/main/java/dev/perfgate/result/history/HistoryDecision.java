package dev.perfgate.result.history;

import java.time.Instant;
import java.util.Objects;

/**
 * A person's decision on a scenario's history, kept with it.
 *
 * @param run the id of the run that it is about; of an accepted level, of the newest run then
 * @param by who decided
 */
public record HistoryDecision(Kind kind, String scenario, String run, Instant at, String by, String reason)
        implements HistoryLine {
    /** The kind of decision. */
    public enum Kind {
        /** The run is the scenario's baseline. */
        SET,
        /** There is no such baseline any more. */
        UNSET,
        /** The level as it is now is right: what comes is compared with it. */
        ACCEPT,
        /** The run is not to be compared with. */
        FORGET
    }

    public HistoryDecision {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
