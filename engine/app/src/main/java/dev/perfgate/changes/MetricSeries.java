package dev.perfgate.changes;

import dev.perfgate.result.Direction;
import java.util.Optional;

/** The values of a metric, oldest run first; NaN where a run has none. */
public final class MetricSeries {
    private final String id;
    private final Optional<Direction> direction;
    private final RunKeys runs;
    private final double[] values;

    MetricSeries(String id, Optional<Direction> direction, RunKeys runs, double[] values) {
        this.id = id;
        this.direction = direction;
        this.runs = runs;
        this.values = values;
    }

    String id() {
        return id;
    }

    /** Which way is better, if the file says so. */
    Optional<Direction> direction() {
        return direction;
    }

    RunKeys runs() {
        return runs;
    }

    int length() {
        return values.length;
    }

    double value(int run) {
        return values[run];
    }
}
