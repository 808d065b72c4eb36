package dev.perfgate.report;

import dev.perfgate.measure.LiveFigures;
import java.io.PrintStream;

/**
 * Shows a running load: on a terminal one line that is redrawn in place, in a log a line every ten seconds. It has no clock of its
 * own: the figures say when they were taken.
 */
public final class ConsoleProgress {
    private static final long LOG_EVERY_SECONDS = 10;

    private final PrintStream out;
    private final Style style;
    private final boolean terminal;
    private int shown;
    private long nextLogged = LOG_EVERY_SECONDS;

    /**
     * @param terminal whether what is written can be overwritten
     */
    public ConsoleProgress(PrintStream out, Style style, boolean terminal) {
        this.out = out;
        // A line as wide as the terminal would already wrap on some.
        this.style = terminal ? new Style(style.colours(), style.width() - 1, style.unicode()) : style;
        this.terminal = terminal;
    }

    public void show(LiveFigures figures) {
        if (terminal) {
            redraw(ProgressLine.line(figures, style));
        } else if (figures.elapsed().toSeconds() >= nextLogged) {
            nextLogged = (figures.elapsed().toSeconds() / LOG_EVERY_SECONDS + 1) * LOG_EVERY_SECONDS;
            out.print(ProgressLine.line(figures, style) + "\n");
            out.flush();
        }
    }

    /** Ends the redrawn line, so that what follows starts on one of its own. */
    public void end() {
        if (terminal && shown > 0) {
            out.print("\n");
            out.flush();
            shown = 0;
        }
    }

    /** Blanks, not an escape sequence, wipe out the rest of a longer line: every terminal understands them. */
    private void redraw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }
}
