package dev.perfgate.text;

import java.util.regex.Pattern;

/** Makes a message one line of bounded length, whatever it quotes or lists. */
public final class Excerpt {
    private static final int LONGEST = 1200;

    /** No sentence of ours is that long between two apostrophes. */
    private static final Pattern LONG_QUOTATION = Pattern.compile("'([^']{200})[^']{200,}+'");

    private Excerpt() {}

    /** A message on one line, its line breaks written as in Java, and with an ellipsis for what is too much of it. */
    public static String of(String message) {
        String line = message.replace("\n", "\\n").replace("\r", "\\r");
        if (line.length() < 400) {
            return line;
        }
        String quoted = LONG_QUOTATION.matcher(line).replaceAll("'$1…'");
        return quoted.length() <= LONGEST ? quoted : quoted.substring(0, LONGEST) + "…";
    }
}
