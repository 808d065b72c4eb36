package dev.perfgate.report.console;

import dev.perfgate.result.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows running loads: on a terminal a line each, redrawn in place; in a log a line after two, five and every ten seconds. It
 * has no clock of its own: the figures say when they were taken.
 */
public final class ConsoleProgress {
    private static final long FIRST_SECOND = 2;
    private static final long LOG_EVERY_SECONDS = 10;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final Style style;
    private final boolean terminal;
    private final Map<String, Progress> loads = new LinkedHashMap<>();
    private final Map<String, Long> nextLogged = new LinkedHashMap<>();
    private int shown;
    private int rows;

    /**
     * @param terminal whether what is written can be overwritten
     */
    public ConsoleProgress(PrintStream out, Style style, boolean terminal) {
        this.out = out;
        // A line as wide as the terminal would already wrap on some.
        this.style = terminal ? new Style(style.colours(), style.width() - 1, style.unicode()) : style;
        this.terminal = terminal;
    }

    /**
     * How one of the running loads stands; its name is shown as soon as there is another.
     *
     * @param name by which loads that run at once are told apart
     */
    public void show(String name, Progress figures) {
        loads.put(name, figures);
        if (!terminal) {
            log(name, figures.elapsed(), line(name));
        } else if (loads.size() == 1) {
            redraw(line(name));
        } else {
            redrawAll();
        }
    }

    /** How much of a pause between loads has passed. */
    public void showPause(Duration passed, Duration length) {
        if (terminal) {
            redraw(ProgressLine.pause(passed, length, style));
        } else {
            log("", passed, ProgressLine.pause(passed, length, style));
        }
    }

    /** Ends the redrawn lines, so that what follows starts on one of its own. */
    public void end() {
        if (terminal && (shown > 0 || rows > 0)) {
            out.print("\n");
            out.flush();
            shown = 0;
            rows = 0;
        }
    }

    private String line(String name) {
        Progress figures = loads.get(name);
        if (figures == null || loads.size() == 1) {
            return figures == null ? "" : ProgressLine.line(figures, style);
        }
        int column = loads.keySet().stream().mapToInt(String::length).max().orElse(0);
        String head = style.fit(name) + " ".repeat(column - name.length()) + GAP;
        int left = Math.max(0, style.width() - head.length());
        return head + ProgressLine.line(figures, new Style(style.colours(), left, style.unicode()));
    }

    private void log(String name, Duration elapsed, String line) {
        long second = elapsed.toSeconds();
        if (second >= nextLogged.getOrDefault(name, FIRST_SECOND)) {
            nextLogged.put(name, next(second));
            out.print(line + "\n");
            out.flush();
        }
    }

    /** A short run shows that it goes on, too. */
    private static long next(long second) {
        return second < LOG_EVERY_SECONDS / 2
                ? LOG_EVERY_SECONDS / 2
                : (second / LOG_EVERY_SECONDS + 1) * LOG_EVERY_SECONDS;
    }

    /** Blanks, not an escape sequence, wipe out the rest of a longer line: every terminal understands them. */
    private void redraw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    /** Several lines cannot be redrawn without escape sequences: to the first of them, and each wiped out behind its end. */
    private void redrawAll() {
        StringBuilder all = new StringBuilder("\r");
        if (rows > 1) {
            all.append("\u001b[").append(rows - 1).append('A');
        }
        String separator = "";
        for (String name : loads.keySet()) {
            all.append(separator).append(line(name)).append("\u001b[K");
            separator = "\n";
        }
        out.print(all);
        out.flush();
        rows = loads.size();
    }
}
