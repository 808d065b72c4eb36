package dev.perfgate.cli.terminal;

import dev.perfgate.report.console.ConsoleStep;
import dev.perfgate.report.console.Style;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The properties of the terminal or log that output goes to.
 *
 * @param interactive whether a person watches: what was written can be overwritten
 */
public record Terminal(PrintStream out, Style style, boolean interactive) {
    private static final int DEFAULT_WIDTH = 120;
    private static final int LEAST_WIDTH = 60;

    /** Standard output, or another stream where that one carries something else. */
    public static Terminal on(PrintStream out) {
        Style style = new Style(hasColours(), width(System.getenv("COLUMNS")), isUnicode());
        return new Terminal(out, style, isInteractive());
    }

    private static boolean isInteractive() {
        Map<String, String> environment = System.getenv();
        return isTerminal() && !environment.containsKey("CI") && !isDumb(environment);
    }

    static boolean hasColours() {
        return isInteractive() && !System.getenv().containsKey("NO_COLOR");
    }

    /** Where lines are redrawn. */
    PrintStream redrawn() {
        return interactive ? PrintableStream.redrawn(out) : out;
    }

    /** Shows that a step without figures goes on, once it lasts longer than two seconds; to be closed when it is done. */
    public ConsoleStep step(String what) {
        return ConsoleStep.begin(what, redrawn(), style, interactive);
    }

    /** The same around a step that is one expression. */
    public <T> T during(String what, Supplier<T> work) {
        ConsoleStep step = step(what);
        try {
            return work.get();
        } finally {
            step.close();
        }
    }

    /** Up to Java 21 there is a console only at a terminal; from 22 on there always is one, and it says where it is. */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isDumb(Map<String, String> environment) {
        return "dumb".equals(environment.get("TERM"));
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.max(LEAST_WIDTH, Integer.parseInt(columns))
                : DEFAULT_WIDTH;
    }

    /** The stream's own encoding decides: what it cannot write must not be sent. */
    private static boolean isUnicode() {
        return encoding().equals(StandardCharsets.UTF_8);
    }

    /** Of standard output. */
    static Charset encoding() {
        return charset(System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding")));
    }

    static Charset errorEncoding() {
        return charset(System.getProperty("stderr.encoding", System.getProperty("sun.stderr.encoding")));
    }

    private static Charset charset(@Nullable String encoding) {
        return encoding != null && Charset.isSupported(encoding) ? Charset.forName(encoding) : Charset.defaultCharset();
    }
}
