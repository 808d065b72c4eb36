package dev.perfgate.result;

import dev.perfgate.result.verdict.StoppedBy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a run measured.
 *
 * @param phases the stretches of a load that changes; none of one that is always the same
 */
public record Measurements(
        List<Metric> metrics,
        Timeline timeline,
        List<Event> events,
        List<Failure> failures,
        List<Artifact> artifacts,
        List<Phase> phases) {

    public Measurements {
        metrics = List.copyOf(metrics);
        Objects.requireNonNull(timeline, "timeline");
        events = List.copyOf(events);
        failures = List.copyOf(failures);
        artifacts = List.copyOf(artifacts);
        phases = List.copyOf(phases);
    }

    /** Of a load that is always the same. */
    public Measurements(
            List<Metric> metrics,
            Timeline timeline,
            List<Event> events,
            List<Failure> failures,
            List<Artifact> artifacts) {
        this(metrics, timeline, events, failures, artifacts, List.of());
    }

    public Measurements withTimeline(Timeline other) {
        return new Measurements(metrics, other, events, failures, artifacts, phases);
    }

    public Measurements withMetrics(List<Metric> other) {
        return new Measurements(other, timeline, events, failures, artifacts, phases);
    }

    public Measurements withEvents(List<Event> other) {
        return new Measurements(metrics, timeline, other, failures, artifacts, phases);
    }

    /**
     * Something that happened at an instant, or for a while.
     *
     * @param second seconds since the run's start
     * @param endSecond when it was over; the same for what happened at an instant
     * @param kind a word by which events are grouped: {@code phase}, {@code gc}, {@code stopped}, …
     * @param stoppedBy the gate that ended the run, where the event tells of that
     */
    public record Event(double second, double endSecond, String kind, String text, Optional<StoppedBy> stoppedBy) {
        /** The engine ended the run before its time. */
        public static final String STOPPED = "stopped";

        public Event {
            Objects.requireNonNull(stoppedBy, "stoppedBy");
        }

        /** Of which no gate is the cause. */
        public Event(double second, double endSecond, String kind, String text) {
            this(second, endSecond, kind, text, Optional.empty());
        }

        /** At an instant. */
        public Event(double second, String kind, String text) {
            this(second, second, kind, text);
        }

        /** Whether it went on for a while. */
        public boolean lasts() {
            return endSecond > second;
        }
    }

    /**
     * Requests that failed alike.
     *
     * @param scope the request's name
     * @param kind {@code timeout}, {@code connection}, {@code status}, {@code check}, {@code protocol}
     * @param firstSecond seconds from the run's start to the first of them
     */
    public record Failure(
            String scope, String kind, String message, long count, double firstSecond, double lastSecond) {}

    /** A file beside {@code run.json}: its path relative to the run's folder. */
    public record Artifact(String name, String path, String mediaType) {}
}
