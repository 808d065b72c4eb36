package dev.perfgate.report.console;

import dev.perfgate.measure.LiveFigures;
import dev.perfgate.report.model.Texts;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running load in one line: "12s / 30s  50 users  1,504/s  p95 3.2 ms  0 failures", with a bar where there is room. */
public final class ProgressLine {
    private static final int BAR = 20;
    private static final String GAP = "  ";

    private ProgressLine() {}

    /** The line, without a line feed, never longer than the style's width. */
    public static String line(LiveFigures figures, Style style) {
        return line(parts(figures), figures.elapsed(), figures.planned(), style);
    }

    /** A pause between scenarios, in the same form: "12s / 3m  pause". */
    public static String pause(Duration passed, Duration length, Style style) {
        return line(List.of(times(passed, length), "pause"), passed, length, style);
    }

    private static String line(List<String> parts, Duration elapsed, Duration planned, Style style) {
        String text = style.fit(String.join(GAP, parts));
        boolean barFits = BAR + GAP.length() + text.length() <= style.width();
        if (planned.isZero() || !barFits) {
            return text.length() <= style.width() ? text : text.substring(0, Math.max(0, style.width()));
        }
        return bar((double) elapsed.toMillis() / planned.toMillis(), style) + GAP + text;
    }

    private static List<String> parts(LiveFigures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(times(figures.elapsed(), figures.planned()));
        if (!figures.words().isEmpty()) {
            parts.add(figures.words());
            parts.add(Unit.PER_SECOND.format(figures.rate()));
            return parts;
        }
        parts.add(count(figures.users(), "user", "users"));
        parts.add(Unit.PER_SECOND.format(figures.rate()));
        parts.add("p95 " + Unit.MILLISECONDS.format(figures.p95Millis()));
        parts.add(count(figures.failures(), "failure", "failures"));
        if (figures.dropped() > 0) {
            parts.add(count(figures.dropped(), "dropped", "dropped"));
        }
        return parts;
    }

    private static String times(Duration elapsed, Duration planned) {
        String passed = Durations.format(elapsed);
        return planned.isZero() ? passed : passed + " / " + Durations.format(planned);
    }

    private static String count(long number, String one, String many) {
        return Unit.COUNT.format(number) + " " + Texts.plural(number, one, many);
    }

    private static String bar(double share, Style style) {
        int full = (int) Math.round(Math.min(1, share) * (BAR - 2));
        String done = style.unicode() ? "━".repeat(full) : "=".repeat(full);
        return "[" + done + " ".repeat(BAR - 2 - full) + "]";
    }
}
