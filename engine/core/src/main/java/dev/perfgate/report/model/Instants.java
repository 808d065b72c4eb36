package dev.perfgate.report.model;

import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as reports show them: in UTC, whatever machine writes the report, and saying so. */
public final class Instants {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Instants() {}

    public static String format(Instant instant) {
        return FORM.format(instant);
    }

    /** Seconds since the run's start: "12.3 s", "1m 30s". */
    public static String offset(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : Durations.format(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
