package dev.perfgate.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Which run this is.
 *
 * @param id unique over all machines (a UUID)
 * @param ended when the load ended; of a partial run, up to when it was recorded
 * @param toolVersion the version of Perfgate that made it
 */
public record RunInfo(
        String id, String scenario, String type, Instant started, Instant ended, RunState state, String toolVersion) {

    public RunInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(state, "state");
        if (ended.isBefore(started)) {
            throw new IllegalArgumentException("a run cannot end (" + ended + ") before it starts (" + started + ")");
        }
    }

    public Duration duration() {
        return Duration.between(started, ended);
    }
}
