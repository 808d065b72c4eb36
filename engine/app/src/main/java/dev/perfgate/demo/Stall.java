package dev.perfgate.demo;

import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A periodic stall: no response in the last {@code time} of every {@code period}, counted from the service's start. */
public record Stall(Duration time, Duration period) {
    static final Stall NONE = new Stall(Duration.ZERO, Duration.ofSeconds(1));

    private static final Pattern FORM = Pattern.compile("(.+?)\\s+every\\s+(.+)");

    public Stall {
        if (time.isNegative() || time.compareTo(period) >= 0) {
            throw new IllegalArgumentException("a stall of " + time + " does not fit into a period of " + period);
        }
    }

    /**
     * Reads "1s every 5s".
     *
     * @throws DemoOptionException when the text is not of this form
     */
    static Stall parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        try {
            if (form.matches()) {
                return new Stall(Durations.parse(form.group(1)), Durations.parse(form.group(2)));
            }
        } catch (UnitException | IllegalArgumentException e) {
            // The remedy below covers both: wrong units, and a stall as long as its period.
        }
        throw new DemoOptionException(
                "stall", text, "write for example '1s every 5s', the stall shorter than its period");
    }

    /** When an answer that is ready at this time (ns since the start) can leave. */
    long releaseAt(long nanos) {
        long intoPeriod = Math.floorMod(nanos, period.toNanos());
        boolean stalled = intoPeriod >= period.minus(time).toNanos();
        return stalled ? nanos - intoPeriod + period.toNanos() : nanos;
    }
}
