package dev.perfgate.load.measure;

import dev.perfgate.load.measure.Interval.Gauges;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

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
    record Point(long ended, long failed, long dropped, Gauges gauges, double seconds, int threads) {
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

    void add(Point point, Histogram response) {
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
        put(Track.P50, millis(response, 50));
        put(Track.P95, millis(response, 95));
        put(Track.P99, millis(response, 99));
        put(Track.MEAN, response.getTotalCount() == 0 ? Double.NaN : response.getMean() / 1e6);
        put(Track.MAX, response.getTotalCount() == 0 ? Double.NaN : response.getMaxValue() / 1e6);
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

    private static double millis(Histogram response, double percentile) {
        return response.getTotalCount() == 0 ? Double.NaN : response.getValueAtPercentile(percentile) / 1e6;
    }
}
