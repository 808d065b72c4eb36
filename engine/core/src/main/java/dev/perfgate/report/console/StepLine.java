package dev.perfgate.report.console;

import dev.perfgate.report.model.ShortText;
import dev.perfgate.unit.Durations;
import java.io.PrintStream;
import java.time.Duration;

/**
 * The line of a step that has no figures of its own: on a terminal redrawn in place and wiped out at the end, in a log written when
 * the step gets long and every ten seconds from then on. It has no clock: its caller says how long the step lasts.
 */
final class StepLine {
    /** What is done sooner needs no line. */
    static final Duration LONG = Duration.ofSeconds(2);

    private static final long LOG_EVERY_SECONDS = 10;
    private static final long FRAME_MILLIS = 250;
    private static final String FRAMES = "|/-\\";
    private static final String UNICODE_FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private final PrintStream out;
    private final Style style;
    private final boolean terminal;
    private int shown;
    private long nextLogged = LONG.toSeconds();

    /** @param terminal whether what is written can be overwritten */
    StepLine(PrintStream out, Style style, boolean terminal) {
        this.out = out;
        this.style = style;
        this.terminal = terminal;
    }

    void show(String what, Duration elapsed) {
        if (elapsed.compareTo(LONG) < 0) {
            return;
        }
        String time = Durations.format(Duration.ofSeconds(elapsed.toSeconds()));
        if (terminal) {
            redraw(frame(elapsed) + " " + what + "  " + time);
        } else if (elapsed.toSeconds() >= nextLogged) {
            nextLogged = (elapsed.toSeconds() / LOG_EVERY_SECONDS + 1) * LOG_EVERY_SECONDS;
            out.print(style.fit(what) + "  " + time + "\n");
            out.flush();
        }
    }

    /** Leaves nothing of the redrawn line: what follows starts in its place. */
    void end() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
    }

    private char frame(Duration elapsed) {
        String frames = style.unicode() ? UNICODE_FRAMES : FRAMES;
        return frames.charAt((int) (elapsed.toMillis() / FRAME_MILLIS % frames.length()));
    }

    /** A line as wide as the terminal would already wrap on some. */
    private void redraw(String text) {
        String line = ShortText.shorten(style.fit(text), style.width() - 1);
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }
}
