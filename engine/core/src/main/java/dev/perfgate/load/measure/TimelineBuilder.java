package dev.perfgate.load.measure;

import dev.perfgate.load.measure.Interval.Gauges;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The timeline as it grows: for each series one figure an interval. */
public final class TimelineBuilder {
    private static final int FIRST_CAPACITY = 64;
    private static final double SHORTEST_SECONDS = 0.2;

    private final Map<Track, double[]> values = new LinkedHashMap<>();
    private int size;

    TimelineBuilder() {
        for (Track track : Track.values()) {
            values.put(track, new double[FIRST_CAPACITY]);
        }
    }

    /** A figure that is followed over time. */
    public enum Track {
        RATE,
        FAILURES,
        DROPPED,
        USERS,
        IN_FLIGHT,
        CONNECTIONS,
        P50,
        P95,
        P99,
        MEAN,
        MAX,
        ERROR_RATE,
        GENERATOR_CPU,
        GENERATOR_LOOP_DELAY
    }

    /** One interval's sums over all {@code threads}. */
    private record Point(long ended, long failed, long dropped, Gauges gauges, double seconds, int threads) {
        /** Whether it is too short to speak of a rate. */
        boolean isShort() {
            return seconds < SHORTEST_SECONDS;
        }

        /** Per second. */
        double rate() {
            return isShort() ? Double.NaN : ended / seconds;
        }

        /** Share of the requests that ended; NaN when none did. */
        double errorRate() {
            return ended == 0 ? Double.NaN : (double) failed / ended;
        }

        /** Share of the threads' time that they spent computing. */
        double cpuShare() {
            return isShort() ? Double.NaN : gauges.cpuNanos() / (seconds * 1e9 * threads);
        }
    }

    void add(IntervalRecord interval) {
        RequestRecord requests = interval.content().request(0);
        add(
                new Point(
                        requests.ended(),
                        requests.failed(),
                        interval.content().dropped(),
                        interval.gauges(),
                        interval.seconds(),
                        interval.threads()),
                requests.responseHistogram());
    }

    private void add(Point point, @Nullable Histogram response) {
        if (point.isShort() && size > 0) {
            // The load's last moments, while answers were awaited: as a point of their own they would look like a
            // collapse.
            array(Track.FAILURES)[size - 1] += point.failed();
            array(Track.DROPPED)[size - 1] += point.dropped();
            return;
        }
        put(Track.RATE, point.rate());
        put(Track.FAILURES, point.failed());
        put(Track.DROPPED, point.dropped());
        put(Track.USERS, point.gauges().users());
        put(Track.IN_FLIGHT, point.gauges().inFlight());
        put(Track.CONNECTIONS, point.gauges().connections());
        put(Track.P50, millis(response, times -> times.getValueAtPercentile(50)));
        put(Track.P95, millis(response, times -> times.getValueAtPercentile(95)));
        put(Track.P99, millis(response, times -> times.getValueAtPercentile(99)));
        put(Track.MEAN, millis(response, Histogram::getMean));
        put(Track.MAX, millis(response, Histogram::getMaxValue));
        put(Track.ERROR_RATE, point.errorRate());
        put(Track.GENERATOR_CPU, point.cpuShare());
        put(Track.GENERATOR_LOOP_DELAY, point.gauges().loopDelayNanos() / 1e6);
        size++;
    }

    public int size() {
        return size;
    }

    /** A copy of what was followed, one value an interval; times in ms, NaN where nothing ended. */
    public double[] values(Track track) {
        return Arrays.copyOf(array(track), size);
    }

    /** The newest value; NaN before the first interval. */
    public double newest(Track track) {
        return size == 0 ? Double.NaN : array(track)[size - 1];
    }

    private void put(Track track, double value) {
        double[] array = array(track);
        if (size == array.length) {
            array = Arrays.copyOf(array, size * 2);
            values.put(track, array);
        }
        array[size] = value;
    }

    private double[] array(Track track) {
        return values.getOrDefault(track, new double[0]);
    }

    private static double millis(@Nullable Histogram response, ToDoubleFunction<Histogram> nanos) {
        return response == null || response.getTotalCount() == 0 ? Double.NaN : nanos.applyAsDouble(response) / 1e6;
    }
}
