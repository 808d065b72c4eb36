package dev.perfgate.load;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Progress;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a load of requests stands: "50 users  1,504/s  p95 3.2 ms  0 failures". */
public final class LoadProgress {
    private LoadProgress() {}

    /** Counts since the load began. */
    public record Counts(long requests, long failures, long dropped) {}

    /**
     * The progress.
     *
     * @param interval the newest one of the timeline
     * @param newest what the series were in it
     */
    public static Progress of(
            Duration elapsed, Duration planned, Counts counts, int interval, ToDoubleFunction<LoadSeries> newest) {
        List<LiveValue> values = new ArrayList<>();
        values.add(new LiveValue(Progress.ENDED_SO_FAR, counts.requests()));
        values.add(new LiveValue(Progress.FAILED_SO_FAR, counts.failures()));
        for (LoadSeries series : LoadSeries.values()) {
            values.add(new LiveValue(series.definition(), newest.applyAsDouble(series)));
        }
        return new Progress(elapsed, planned, interval, values, words(counts, newest));
    }

    private static List<String> words(Counts counts, ToDoubleFunction<LoadSeries> newest) {
        List<String> words = new ArrayList<>();
        words.add(count((long) newest.applyAsDouble(LoadSeries.USERS), "user", "users"));
        words.add(Unit.PER_SECOND.format(newest.applyAsDouble(LoadSeries.RATE)));
        words.add("p95 " + Unit.MILLISECONDS.format(newest.applyAsDouble(LoadSeries.RESPONSE_TIME_P95)));
        words.add(count(counts.failures(), "failure", "failures"));
        if (counts.dropped() > 0) {
            words.add(count(counts.dropped(), "dropped", "dropped"));
        }
        return words;
    }

    private static String count(long number, String one, String many) {
        return Unit.COUNT.format(number) + " " + (number == 1 ? one : many);
    }
}
