package dev.perfgate.report;

import java.io.PrintStream;

/** Shows, on a terminal only, how far a work of several steps is: one line, redrawn in place and wiped out at the end. */
public final class ConsoleSteps implements AutoCloseable {
    private static final String GAP = "  ";

    private final PrintStream out;
    private final Style style;
    private final boolean terminal;
    private final String what;
    private final int total;
    private int begun;
    private int shown;

    /**
     * @param terminal whether what is written can be overwritten
     * @param what one step is called: "run"
     */
    public ConsoleSteps(PrintStream out, Style style, boolean terminal, String what, int total) {
        this.out = out;
        this.style = style;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    /** The next step begins, and with it its name is shown. */
    public void next(String name) {
        begun++;
        String text = begun + " / " + total + " " + Texts.plural(total, what, what + "s") + GAP + name;
        String line = style.fit(ProgressLine.bar((begun - 1.0) / total, style) + GAP + text);
        // A line as wide as the terminal would already wrap on some.
        redraw(line.substring(0, Math.min(line.length(), style.width() - 1)));
    }

    @Override
    public void close() {
        if (shown > 0) {
            redraw("");
        }
    }

    private void redraw(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
            out.print(line.isEmpty() ? "\r" : "");
            out.flush();
            shown = line.length();
        }
    }
}
