package dev.perfgate.result;

import dev.perfgate.measure.TimelineBuilder;
import dev.perfgate.measure.TimelineBuilder.Track;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.unit.Unit;

/** The series on the timeline of every scenario that sends requests, in the order in which files have them. */
public enum LoadSeries {
    RATE("rate", Unit.PER_SECOND, Track.RATE),
    FAILURES("failures", Unit.COUNT, Track.FAILURES),
    ERROR_RATE("error_rate", Unit.RATIO, Track.ERROR_RATE),
    DROPPED("dropped", Unit.COUNT, Track.DROPPED),
    USERS("users", Unit.COUNT, Track.USERS),
    IN_FLIGHT("in_flight", Unit.COUNT, Track.IN_FLIGHT),
    CONNECTIONS("connections", Unit.COUNT, Track.CONNECTIONS),
    RESPONSE_TIME_MEAN("response_time_mean", Unit.MILLISECONDS, Track.MEAN),
    RESPONSE_TIME_P50("response_time_p50", Unit.MILLISECONDS, Track.P50),
    RESPONSE_TIME_P95("response_time_p95", Unit.MILLISECONDS, Track.P95),
    RESPONSE_TIME_P99("response_time_p99", Unit.MILLISECONDS, Track.P99),
    RESPONSE_TIME_MAX("response_time_max", Unit.MILLISECONDS, Track.MAX),
    GENERATOR_CPU("generator_cpu", Unit.RATIO, Track.GENERATOR_CPU),
    GENERATOR_LOOP_DELAY("generator_loop_delay", Unit.MILLISECONDS, Track.GENERATOR_LOOP_DELAY);

    private final String seriesName;
    private final Unit unit;
    private final Track track;

    LoadSeries(String seriesName, Unit unit, Track track) {
        this.seriesName = seriesName;
        this.unit = unit;
        this.track = track;
    }

    /** The stable name in files: {@code response_time_p95}. */
    public String seriesName() {
        return seriesName;
    }

    public Unit unit() {
        return unit;
    }

    /** Where it comes from while a load runs. */
    public Track track() {
        return track;
    }

    /** The series as it stands. */
    public Series of(TimelineBuilder timeline) {
        return new Series(seriesName, "", unit, timeline.values(track));
    }
}
