package dev.perfgate.result;

import java.util.List;
import java.util.Objects;

/**
 * A stretch of the load with figures of its own: a stage, or the time until all users are there. A request belongs to the one in which it
 * ended.
 *
 * @param name by its place: "stage 1"
 * @param text for people: "0 to 200 users in 1m 00s"
 * @param steady whether the load stayed the same
 * @param fromSecond seconds since the run's start
 * @param metrics of all requests together
 */
public record Phase(
        String name, String text, boolean steady, double fromSecond, double toSecond, List<Metric> metrics) {
    public Phase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        metrics = List.copyOf(metrics);
    }
}
