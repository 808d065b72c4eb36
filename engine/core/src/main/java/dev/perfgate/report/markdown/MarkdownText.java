package dev.perfgate.report.markdown;

import dev.perfgate.report.model.ShortText;
import java.nio.charset.StandardCharsets;

/**
 * Writes GitHub-flavoured Markdown that never grows beyond a limit in bytes. Texts of others cannot break out of their place: code
 * spans for what was written by people or answered by subjects, so that nobody is mentioned by a failure's message.
 */
final class MarkdownText {
    /** The longest text of one cell; what a gate says of a whole history fits. */
    private static final int LONGEST = 1000;

    private static final String SPECIAL = "\\`*_{}[]()<>#|~!&$";

    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private int bytes;

    /** @param limit most bytes in UTF-8 */
    MarkdownText(int limit) {
        this.limit = limit;
    }

    /** Adds a line, or leaves it out when it would not fit. */
    boolean line(String line) {
        if (!fits(line)) {
            return false;
        }
        out.append(line).append('\n');
        bytes += size(line);
        return true;
    }

    int bytes() {
        return bytes;
    }

    boolean fits(String line) {
        return bytes + size(line) <= limit;
    }

    private static int size(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /** Lines that only make sense together. */
    boolean lines(String... lines) {
        return line(String.join("\n", lines));
    }

    /** A text as it is, shortened, on one line; nothing in it is markup. */
    static String plain(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : oneLine(text).toCharArray()) {
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (c == '@') {
                escaped.append('\u200b'); // an invisible blank, without which it would mention a user
            }
        }
        return escaped.toString();
    }

    /** A text as code, shortened, on one line. Within a table even code must escape its pipes. */
    static String code(String text) {
        String line = oneLine(text).replace("|", "\\|");
        if (line.isBlank()) {
            return "";
        }
        String fence = "`".repeat(longestRunOfBackticks(line) + 1);
        boolean touches = line.startsWith("`") || line.endsWith("`");
        return touches ? fence + " " + line + " " + fence : fence + line + fence;
    }

    private static int longestRunOfBackticks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String oneLine(String text) {
        return ShortText.shorten(
                text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip(), LONGEST);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
