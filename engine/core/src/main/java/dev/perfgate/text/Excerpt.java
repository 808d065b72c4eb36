package dev.perfgate.text;

import java.util.regex.Pattern;

/** Cuts what makes a message endless: values that it quotes, and lists of all that is known. */
public final class Excerpt {
    private static final int LONGEST = 2000;

    /** No sentence of ours is that long between two apostrophes. */
    private static final Pattern LONG_QUOTATION = Pattern.compile("'([^']{200})[^']{200,}+'");

    private Excerpt() {}

    /** A message as it is, or with an ellipsis for what is too much of it. */
    public static String of(String message) {
        if (message.length() < 400) {
            return message;
        }
        String quoted = LONG_QUOTATION.matcher(message).replaceAll("'$1…'");
        return quoted.length() <= LONGEST ? quoted : quoted.substring(0, LONGEST) + "…";
    }
}
