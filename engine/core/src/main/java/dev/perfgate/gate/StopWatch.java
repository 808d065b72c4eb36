package dev.perfgate.gate;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.Against.Stretch;
import dev.perfgate.unit.Durations;
import java.util.List;
import java.util.Optional;

/**
 * Follows one condition through a run, interval by interval. Intervals in which nothing ended say nothing: they neither begin a
 * stretch nor end one, and count as part of it once a later one shows that it went on. The same figures give the same answer, live
 * or from the timeline.
 */
public final class StopWatch {
    private final StopCondition condition;
    private final double intervalSeconds;
    private int lastIndex = -1;
    private int heldSince = -1;
    private double longestSeconds;
    private double extreme = Double.NaN;
    private int extremeIndex;
    private boolean fired;

    /** @param intervalSeconds how long each interval is */
    StopWatch(StopCondition condition, double intervalSeconds) {
        this.condition = condition;
        this.intervalSeconds = intervalSeconds;
    }

    /** Looks at the newest interval of a running load; in which stretch the condition held, once that is long enough. */
    public Optional<Stretch> see(int interval, List<LiveValue> values) {
        if (interval <= lastIndex) {
            return Optional.empty();
        }
        lastIndex = interval;
        return see(
                interval,
                condition.worst(values.stream()
                        .filter(value -> condition.follows(value.definition(), value.part()))
                        .mapToDouble(value -> condition.comparable(
                                value.value(), value.definition().unit()))));
    }

    /** In which stretch the condition held, once that is long enough. */
    Optional<Stretch> see(int index, double value) {
        if (fired || Double.isNaN(value)) {
            return Optional.empty();
        }
        if (Double.isNaN(extreme) || condition.worse(value, extreme)) {
            extreme = value;
            extremeIndex = index;
        }
        if (!condition.holds(value)) {
            heldSince = -1;
            return Optional.empty();
        }
        return held(index);
    }

    private Optional<Stretch> held(int index) {
        if (heldSince < 0) {
            heldSince = index;
        }
        double seconds = (index + 1 - heldSince) * intervalSeconds;
        longestSeconds = Math.max(longestSeconds, seconds);
        fired = seconds >= Durations.toSeconds(condition.lasting());
        return fired
                ? Optional.of(new Stretch(heldSince * intervalSeconds, (index + 1) * intervalSeconds))
                : Optional.empty();
    }

    /** Whether any interval had the figure. */
    boolean sawAny() {
        return !Double.isNaN(extreme);
    }

    /** The worst figure so far. */
    double extreme() {
        return extreme;
    }

    /** The end of the interval that has it. */
    double extremeSecond() {
        return (extremeIndex + 1) * intervalSeconds;
    }

    /** What it saw: a stretch that was long enough, or what came nearest to one. */
    Against.Lasting against(Optional<Stretch> held) {
        return condition.against(held, longestSeconds, extremeSecond());
    }
}
