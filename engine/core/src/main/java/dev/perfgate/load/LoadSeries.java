package dev.perfgate.load;

import static dev.perfgate.result.Aggregation.LAST;
import static dev.perfgate.result.Aggregation.MAX;
import static dev.perfgate.result.Aggregation.MEAN;
import static dev.perfgate.result.Aggregation.SUM;
import static dev.perfgate.result.Direction.HIGHER;
import static dev.perfgate.result.Direction.LOWER;
import static dev.perfgate.result.Direction.NONE;

import dev.perfgate.load.measure.TimelineBuilder;
import dev.perfgate.load.measure.TimelineBuilder.Track;
import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.SeriesChart;
import dev.perfgate.result.SeriesDefinition;
import dev.perfgate.result.Timeline.Series;
import dev.perfgate.unit.Unit;
import java.util.Arrays;
import java.util.List;

/** The series on the timeline of every scenario that sends requests, in the order in which files have them. */
public enum LoadSeries {
    RATE(plain("rate", Unit.PER_SECOND, HIGHER, SUM).on(Charts.RATE), Track.RATE),
    FAILURES(plain("failures", Unit.COUNT, LOWER, SUM).on(Charts.RATE), Track.FAILURES),
    ERROR_RATE(plain("error_rate", Unit.RATIO, LOWER, MEAN), Track.ERROR_RATE),
    DROPPED(plain("dropped", Unit.COUNT, LOWER, SUM).on(Charts.RATE), Track.DROPPED),
    USERS(plain("users", Unit.COUNT, NONE, LAST).on(Charts.RATE), Track.USERS),
    IN_FLIGHT(plain("in_flight", Unit.COUNT, NONE, LAST).on(Charts.CONCURRENCY), Track.IN_FLIGHT),
    CONNECTIONS(plain("connections", Unit.COUNT, NONE, LAST).on(Charts.CONCURRENCY), Track.CONNECTIONS),
    RESPONSE_TIME_MEAN(responseTime("mean", MEAN), Track.MEAN),
    RESPONSE_TIME_P50(responseTime("p50", MAX).on(Charts.RESPONSE_TIME), Track.P50),
    RESPONSE_TIME_P95(responseTime("p95", MAX).on(Charts.RESPONSE_TIME), Track.P95),
    RESPONSE_TIME_P99(responseTime("p99", MAX).on(Charts.RESPONSE_TIME), Track.P99),
    RESPONSE_TIME_MAX(responseTime("max", MAX), Track.MAX),
    GENERATOR_CPU(plain("generator_cpu", Unit.RATIO, LOWER, MEAN).on(Charts.GENERATOR), Track.GENERATOR_CPU),
    GENERATOR_LOOP_DELAY(
            plain("generator_loop_delay", Unit.MILLISECONDS, LOWER, MAX).on(Charts.GENERATOR),
            Track.GENERATOR_LOOP_DELAY);

    private static final class Charts {
        static final SeriesChart RESPONSE_TIME =
                new SeriesChart("response-time", "Response time", "Percentiles of each interval's own requests.");
        static final SeriesChart RATE = new SeriesChart("rate", "Requests, failures and users");
        static final SeriesChart CONCURRENCY =
                new SeriesChart("concurrency", "In flight and connections", "At the end of each interval.");
        static final SeriesChart GENERATOR = new SeriesChart(
                "generator",
                "The generator itself",
                "A generator near its own limit measures itself instead of the subject.");
    }

    private final SeriesDefinition definition;
    private final Track track;

    LoadSeries(SeriesDefinition definition, Track track) {
        this.definition = definition;
        this.track = track;
    }

    private static SeriesDefinition plain(String name, Unit unit, Direction direction, Aggregation aggregation) {
        return new SeriesDefinition(name, name.replace('_', ' '), unit, direction, aggregation);
    }

    private static SeriesDefinition responseTime(String statistic, Aggregation aggregation) {
        return plain("response_time_" + statistic, Unit.MILLISECONDS, LOWER, aggregation)
                .as(statistic);
    }

    /** The series of that name; there must be one. */
    public static LoadSeries named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.seriesName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no load has a series '" + name + "'"));
    }

    /** All of them. */
    public static List<SeriesDefinition> definitions() {
        return Arrays.stream(values()).map(LoadSeries::definition).toList();
    }

    public SeriesDefinition definition() {
        return definition;
    }

    /** The stable name in files: {@code response_time_p95}. */
    public String seriesName() {
        return definition.name();
    }

    public Unit unit() {
        return definition.unit();
    }

    /** Where it comes from while a load runs. */
    public Track track() {
        return track;
    }

    /** The series of these values, one an interval. */
    public Series of(double... values) {
        return new Series(definition, "", values);
    }

    /** The series as it stands. */
    public Series of(TimelineBuilder timeline) {
        return of(timeline.values(track));
    }
}
