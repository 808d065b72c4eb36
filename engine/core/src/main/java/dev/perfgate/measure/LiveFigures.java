package dev.perfgate.measure;

import dev.perfgate.measure.TimelineBuilder.Track;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * How a running load stands, once a second.
 *
 * @param elapsed since the load began
 * @param planned how long the load is meant to last; zero when it ends by a count
 * @param requests ended so far
 * @param failures among them
 * @param dropped iterations that could not start so far
 * @param rate requests that ended in the last interval, per second
 * @param p95Millis response time of the last interval, NaN when nothing ended in it
 * @param users active virtual users; of an open load the iterations in flight
 * @param last what the last interval brought, in full
 * @param words how a load stands that sends no requests; of one that does, empty
 */
public record LiveFigures(
        Duration elapsed,
        Duration planned,
        long requests,
        long failures,
        long dropped,
        double rate,
        double p95Millis,
        long users,
        LastInterval last,
        String words) {

    /** A load of requests. */
    public LiveFigures(
            Duration elapsed,
            Duration planned,
            long requests,
            long failures,
            long dropped,
            double rate,
            double p95Millis,
            long users,
            LastInterval last) {
        this(elapsed, planned, requests, failures, dropped, rate, p95Millis, users, last, "");
    }

    /**
     * A load that sends no requests.
     *
     * @param rate of whatever it does, in the last interval, per second
     */
    public static LiveFigures inWords(Duration elapsed, Duration planned, String words, double rate) {
        return new LiveFigures(elapsed, planned, 0, 0, 0, rate, Double.NaN, 0, LastInterval.NONE, words);
    }

    /** Figures of which nothing is known by the interval. */
    public LiveFigures(
            Duration elapsed,
            Duration planned,
            long requests,
            long failures,
            long dropped,
            double rate,
            double p95Millis,
            long users) {
        this(elapsed, planned, requests, failures, dropped, rate, p95Millis, users, LastInterval.NONE);
    }

    /**
     * The newest point of the timeline.
     *
     * @param index of the interval, from 0; -1 before the first
     * @param value of a track in the interval, as it will stand on the timeline
     */
    public record LastInterval(int index, ToDoubleFunction<Track> value) {
        static final LastInterval NONE = new LastInterval(-1, track -> Double.NaN);

        public static LastInterval of(TimelineBuilder timeline) {
            return new LastInterval(timeline.size() - 1, timeline::newest);
        }

        public double value(Track track) {
            return value.applyAsDouble(track);
        }
    }
}
