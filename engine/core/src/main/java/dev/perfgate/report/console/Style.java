package dev.perfgate.report.console;

import dev.perfgate.result.Tone;

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

    /** The text with what its reader's terminal can show, as long as it was: columns stay aligned. */
    public String fit(String text) {
        return unicode
                ? text
                : text.replace('µ', 'u')
                        .replace('…', '~')
                        .replace('–', '-')
                        .replaceAll("[^\\x20-\\x7e\\n\\u001b]", "?");
    }

    private String ansi(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
