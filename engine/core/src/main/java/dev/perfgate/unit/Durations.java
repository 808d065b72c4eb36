package dev.perfgate.unit;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as written ("250 ms", "1m30s", "90") and as shown ("1m 30s"). */
public final class Durations {
    private static final Pattern PART = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)\\s*(ns|us|[µμ]s|ms|sec(?:onds?)?|s|min(?:utes?)?|m|hours?|h|days?|d)\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A century; nanoseconds in a long, which much of the JDK works with, end at 292 years. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Reads a duration: parts such as {@code 1h30m}, {@code 1m 30s}, {@code 250ms}; a bare number counts seconds, as in Locust.
     *
     * @throws UnitException when the text is none
     */
    public static Duration parse(String text) {
        return checked(text, unbounded(text));
    }

    /** Whether a text is a duration, but longer than {@link #LONGEST}. */
    public static boolean isTooLong(String text) {
        try {
            return unbounded(text).compareTo(LONGEST) > 0;
        } catch (UnitException e) {
            return false;
        }
    }

    private static Duration unbounded(String text) {
        String stripped = text.strip();
        if (stripped.matches("\\d+(\\.\\d+)?")) {
            return seconds(Double.parseDouble(stripped));
        }
        Matcher part = PART.matcher(stripped);
        Duration total = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            total = total.plus(
                    ofUnit(Double.parseDouble(part.group(1)), part.group(2).toLowerCase(Locale.ROOT)));
            end = part.end();
        }
        if (end == 0 || end != stripped.length()) {
            throw new UnitException(
                    "'" + text + "' is not a duration", "write for example '30s', '250 ms', '1m30s' or '2h'");
        }
        return total;
    }

    /** A duration as people read it, to the second from ten seconds up: "1h 02m 03s", "1m 30s", "12s", "1.5s", "250ms", "40µs". */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 3600) {
            return String.format(Locale.ROOT, "%dh %02dm %02ds", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        if (seconds >= 60) {
            return String.format(Locale.ROOT, "%dm %02ds", seconds / 60, seconds % 60);
        }
        // From 9.95 s up, one decimal would print "10.0s".
        if (duration.toMillis() >= 9950) {
            return Math.max(10, seconds) + "s";
        }
        return belowTenSeconds(duration);
    }

    private static String belowTenSeconds(Duration duration) {
        long millis = duration.toMillis();
        if (millis >= 1000) {
            return millis % 1000 == 0 ? millis / 1000 + "s" : Decimal.rounded(millis / 1e3, 1) + "s";
        }
        if (millis != 0 || duration.isZero()) {
            return duration.isZero() ? "0s" : millis + "ms";
        }
        return duration.toNanos() % 1000 == 0 ? duration.toNanos() / 1000 + "µs" : duration.toNanos() + "ns";
    }

    /** A duration as a figure in seconds. */
    public static double toSeconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    private static Duration checked(String text, Duration duration) {
        if (duration.compareTo(LONGEST) > 0) {
            throw new UnitException("'" + text + "' is too long", "write at most " + LONGEST.toDays() + "d");
        }
        return duration;
    }

    private static Duration ofUnit(double value, String unit) {
        return switch (unit) {
            case "ns" -> seconds(value / 1e9);
            case "us", "µs", "μs" -> seconds(value / 1e6);
            case "ms" -> seconds(value / 1e3);
            default ->
                switch (unit.charAt(0)) {
                    case 'm' -> seconds(value * 60);
                    case 'h' -> seconds(value * 3600);
                    case 'd' -> seconds(value * 86400);
                    default -> seconds(value);
                };
        };
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos(Math.round(value * 1e9));
    }
}
