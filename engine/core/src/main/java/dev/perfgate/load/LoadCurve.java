package dev.perfgate.load;

import java.util.ArrayList;
import java.util.List;

/**
 * A level over time, in straight pieces that follow one another; an instant at which two meet belongs to the later one.
 * {@link UserSchedule} and {@link ArrivalSchedule} say what it asks of a load.
 */
public record LoadCurve(List<Span> pieces) {
    public LoadCurve {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("no piece");
        }
    }

    /**
     * @param startNanos since the load's start
     * @param from level at its start
     * @param to level at its end
     */
    public record Span(long startNanos, long nanos, double from, double to) {
        long endNanos() {
            return startNanos + nanos;
        }
    }

    static LoadCurve of(List<Stage> stages) {
        return startingAt(0, stages);
    }

    static LoadCurve startingAt(double first, List<Stage> stages) {
        List<Span> pieces = new ArrayList<>();
        double level = first;
        long start = 0;
        for (Stage stage : stages) {
            long nanos = stage.duration().toNanos();
            pieces.add(new Span(start, nanos, stage.step() ? stage.level() : level, stage.level()));
            level = stage.level();
            start += nanos;
        }
        return new LoadCurve(pieces);
    }
}
