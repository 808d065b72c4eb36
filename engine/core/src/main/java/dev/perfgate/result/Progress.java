package dev.perfgate.result;

import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a run stands, about once a second.
 *
 * @param elapsed since it began to count
 * @param planned how long it is meant to last; zero when that is not known
 * @param interval the newest one of its timeline, from 0; -1 before the first
 * @param values what its figures were in that interval, and what was counted so far
 * @param words how a line shows it after the time, as its type says: "50 users", "1,504/s"
 */
public record Progress(Duration elapsed, Duration planned, int interval, List<LiveValue> values, List<String> words) {
    /** What has ended since the beginning, of whatever the run does: requests, for example. */
    public static final SeriesDefinition ENDED_SO_FAR =
            new SeriesDefinition("ended_so_far", "ended so far", Unit.COUNT, Direction.NONE, Aggregation.LAST);

    /** What of it failed. */
    public static final SeriesDefinition FAILED_SO_FAR =
            new SeriesDefinition("failed_so_far", "failed so far", Unit.COUNT, Direction.LOWER, Aggregation.LAST);

    public Progress {
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(planned, "planned");
        values = List.copyOf(values);
        words = List.copyOf(words);
    }

    /** The value of a series for the run as a whole; NaN where there is none. */
    public double value(SeriesDefinition definition) {
        return value(definition.name(), "");
    }

    /** The value of a series for a part of the run; NaN where there is none. */
    public double value(String series, String part) {
        return values.stream()
                .filter(value ->
                        value.definition().name().equals(series) && value.part().equals(part))
                .mapToDouble(LiveValue::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** With the values of what goes on beside. */
    public Progress with(List<LiveValue> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<LiveValue> all = new ArrayList<>(values);
        all.addAll(more);
        return new Progress(elapsed, planned, interval, all, words);
    }
}
