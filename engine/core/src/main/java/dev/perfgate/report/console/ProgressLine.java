package dev.perfgate.report.console;

import dev.perfgate.result.Progress;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running load in one line: "12s / 30s  50 users  1,504/s  p95 3.2 ms  0 failures", with a bar where there is room. */
public final class ProgressLine {
    private static final int BAR = 20;
    private static final String GAP = "  ";

    private ProgressLine() {}

    /** The line, without a line feed, never longer than the style's width. */
    public static String line(Progress progress, Style style) {
        return line(parts(progress), progress.elapsed(), progress.planned(), style);
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

    private static List<String> parts(Progress progress) {
        List<String> parts = new ArrayList<>();
        parts.add(times(progress.elapsed(), progress.planned()));
        parts.addAll(progress.words());
        return parts;
    }

    private static String times(Duration elapsed, Duration planned) {
        String passed = Durations.format(elapsed);
        return planned.isZero() ? passed : passed + " / " + Durations.format(planned);
    }

    private static String bar(double share, Style style) {
        int full = (int) Math.round(Math.min(1, share) * (BAR - 2));
        String done = style.unicode() ? "━".repeat(full) : "=".repeat(full);
        return "[" + done + " ".repeat(BAR - 2 - full) + "]";
    }
}
