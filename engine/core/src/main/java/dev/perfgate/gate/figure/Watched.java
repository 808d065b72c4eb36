package dev.perfgate.gate.figure;

import dev.perfgate.result.Run;
import dev.perfgate.result.Timeline;
import dev.perfgate.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Whether what is watched beside a load was watched to its end. A monitor that dies early has seen no more than the quiet beginning:
 * its highest value is no highest, and nothing that it did not see has held.
 */
public final class Watched {
    /** So many intervals at a run's end may lack a value, and no more than this share: a monitor that answers slowly has not died. */
    private static final int MOST_SPARE_INTERVALS = 5;

    private static final int LEAST_SPARE_INTERVALS = 2;
    private static final double SPARE_SHARE = 0.2;

    private Watched() {}

    /** Why a figure of a part says nothing: "it was watched up to second 3 of 60 only"; empty where it may be judged. */
    static Optional<String> objection(String metric, String scope, Run run) {
        Timeline timeline = run.measurements().timeline();
        return scope.isEmpty()
                ? Optional.empty()
                : timeline.series(metric, scope)
                        .flatMap(series -> objection(List.of(series), timeline.intervalSeconds()));
    }

    /** The same of several series, of which one to the end suffices. */
    public static Optional<String> objection(List<Timeline.Series> all, double intervalSeconds) {
        int length = 0;
        int end = 0;
        for (Timeline.Series series : all) {
            length = Math.max(length, series.values().length);
            end = Math.max(end, end(series.values()));
        }
        boolean early = end > 0 && length - end > spare(length) && all.stream().noneMatch(Timeline.Series::ofWholeRun);
        return early
                ? Optional.of("it was watched up to second " + Unit.COUNT.format(end * intervalSeconds) + " of "
                        + Unit.COUNT.format(length * intervalSeconds) + " only")
                : Optional.empty();
    }

    private static int spare(int length) {
        return Math.min(MOST_SPARE_INTERVALS, Math.max(LEAST_SPARE_INTERVALS, (int) (length * SPARE_SHARE)));
    }

    /** Behind the last value. */
    private static int end(double[] values) {
        int end = values.length;
        while (end > 0 && !Double.isFinite(values[end - 1])) {
            end--;
        }
        return end;
    }
}
