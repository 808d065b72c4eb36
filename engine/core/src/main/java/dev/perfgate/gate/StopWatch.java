package dev.perfgate.gate;

import dev.perfgate.gate.figure.FigureReader;
import dev.perfgate.result.LiveValue;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
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

    /** Looks at the newest interval of a running load; why it is to be stopped, if so. */
    public Optional<String> see(int interval, List<LiveValue> values) {
        if (interval <= lastIndex) {
            return Optional.empty();
        }
        lastIndex = interval;
        String wanted = condition.series().seriesName();
        return see(
                interval,
                values.stream()
                        .filter(value -> value.definition().name().equals(wanted)
                                && value.part().isEmpty())
                        .mapToDouble(LiveValue::value)
                        .findFirst()
                        .orElse(Double.NaN));
    }

    /** Why the run is to be stopped, once the condition has held long enough. */
    Optional<String> see(int index, double value) {
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

    private Optional<String> held(int index) {
        if (heldSince < 0) {
            heldSince = index;
        }
        double seconds = (index + 1 - heldSince) * intervalSeconds;
        longestSeconds = Math.max(longestSeconds, seconds);
        fired = seconds >= Durations.toSeconds(condition.lasting());
        return fired ? Optional.of(heldSentence(index)) : Optional.empty();
    }

    private String heldSentence(int index) {
        return subject() + " " + condition.phrase() + ", from second "
                + number(heldSince * intervalSeconds) + " to " + number((index + 1) * intervalSeconds) + ", "
                + extremeClause();
    }

    /** Whether any interval had the figure. */
    boolean sawAny() {
        return !Double.isNaN(extreme);
    }

    double extreme() {
        return extreme;
    }

    /** What came nearest to the condition in a run in which it never held long enough. */
    String neverSentence() {
        String longest = longestSeconds > 0 ? ", only for " + number(longestSeconds) + " s on end" : "";
        return subject() + " never " + condition.phrase() + longest + ": " + extremeClause();
    }

    private String subject() {
        String label = condition.figure().label();
        return label + FigureReader.verb(label);
    }

    private String extremeClause() {
        return condition.extremeWord() + " " + condition.unit().format(extreme) + " in second "
                + number((extremeIndex + 1) * intervalSeconds);
    }

    private static String number(double seconds) {
        return Unit.COUNT.format(seconds);
    }
}
