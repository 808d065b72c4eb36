package dev.perfgate.scenario;

import java.time.Duration;
import java.util.Objects;

/**
 * A fault with its time.
 *
 * @param at since measuring began
 * @param lasting how long until it is undone; zero for what is done at once, or lasts until the run's end
 */
public record PlannedFault(Duration at, Duration lasting, Fault fault) {
    public PlannedFault {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(lasting, "lasting");
        Objects.requireNonNull(fault, "fault");
    }
}
