package dev.perfgate.report.console;

import dev.perfgate.result.Tone;
import dev.perfgate.text.PrintableText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to write to a terminal or a log.
 *
 * @param colours whether ANSI colours are understood
 * @param width columns that fit on a line
 * @param unicode whether characters outside ASCII are shown as they are
 */
public record Style(boolean colours, int width, boolean unicode) {
    /** For logs and files. */
    public static final Style PLAIN = new Style(false, 120, false);

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[(?:0|1|2|31|32|33)m");

    /** The text in the tone's colour, where there are colours. */
    public String paint(Tone tone, String text) {
        return switch (tone) {
            case GOOD -> ansi("32", text);
            case CAUTION -> ansi("33", text);
            case BAD -> ansi("31", text);
            case NEUTRAL -> text;
        };
    }

    public String bold(String text) {
        return ansi("1", text);
    }

    public String faint(String text) {
        return ansi("2", text);
    }

    /**
     * The text with what its reader's terminal can show: nothing that steers it but our own colours. What is no control is as long as it was: columns
     * stay aligned.
     */
    public String fit(String text) {
        String shown = colours ? withColours(text) : PrintableText.of(text);
        return unicode
                ? shown
                : shown.replace('µ', 'u')
                        .replace('…', '~')
                        .replace('–', '-')
                        .replaceAll("[^\\x20-\\x7e\\n\\u001b]", "?");
    }

    private static String withColours(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher colour = COLOUR.matcher(text);
        int at = 0;
        while (colour.find()) {
            shown.append(PrintableText.of(text.substring(at, colour.start()))).append(colour.group());
            at = colour.end();
        }
        return shown.append(PrintableText.of(text.substring(at))).toString();
    }

    private String ansi(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
