package dev.perfgate.gate.figure;

import java.util.Objects;
import java.util.Optional;

/**
 * Of what a gate speaks.
 *
 * @param request which of the run's requests, each judged by itself; empty for the run as a whole
 */
public record Target(Wildcard scenario, Optional<Wildcard> request) {
    /** Every run, as a whole. */
    public static final Target EVERY_RUN = new Target(new Wildcard("*"), Optional.empty());

    public Target {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(request, "request");
    }
}
