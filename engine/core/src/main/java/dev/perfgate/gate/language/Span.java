package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.GateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a gate's line that knows its place in it.
 *
 * @param mask the line with all that is quoted blotted out, so that no sign within quotes is taken for syntax
 * @param from index of its first character
 * @param to index after its last character
 */
record Span(String line, String mask, int from, int to) {
    private static final char BLOT = '\u0000';
    private static final Pattern WORD = Pattern.compile("\\S+");

    static Span of(String line) {
        // What was copied from a web page may have spaces that do not break.
        String plain = line.replace('\u00a0', ' ');
        return new Span(plain, masked(plain), 0, plain.length());
    }

    /** The name within quotes, or the text as it stands. */
    String name() {
        return quoted() ? line.substring(from + 1, to - 1) : text();
    }

    boolean quoted() {
        return !isEmpty() && isQuote(line.charAt(from)) && visible().chars().allMatch(c -> c == BLOT);
    }

    String text() {
        return line.substring(from, to);
    }

    /** The text without what is quoted; as long as the text. */
    String visible() {
        return mask.substring(from, to);
    }

    boolean isEmpty() {
        return from == to;
    }

    int column() {
        return from + 1;
    }

    Span before(int index) {
        return new Span(line, mask, from, from + index).strip();
    }

    Span after(int index) {
        return new Span(line, mask, from + index, to).strip();
    }

    /** From one index of this piece to another. */
    Span between(int start, int end) {
        return new Span(line, mask, from + start, from + end).strip();
    }

    /** The parts between the separators that are not quoted. */
    List<Span> split(char separator) {
        List<Span> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= visible().length(); i++) {
            if (i == visible().length() || visible().charAt(i) == separator) {
                parts.add(between(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    Span strip() {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(mask.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(mask.charAt(end - 1))) {
            end--;
        }
        return new Span(line, mask, start, end);
    }

    /** What whitespace parts; a quoted text is one word. */
    List<Span> words() {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(visible());
        while (word.find()) {
            words.add(new Span(line, mask, from + word.start(), from + word.end()));
        }
        return words;
    }

    GateException problem(String message, String remedy) {
        return new GateException(message, remedy, column());
    }

    private static String masked(String line) {
        char[] mask = line.toCharArray();
        for (int i = 0; i < mask.length; i++) {
            if (isQuote(mask[i]) && opens(mask, i)) {
                int end = line.indexOf(mask[i], i + 1);
                if (end < 0) {
                    throw new GateException(
                            "the quotation mark is never closed", "end the name with another " + mask[i], i + 1);
                }
                Arrays.fill(mask, i, end + 1, BLOT);
                i = end;
            }
        }
        return new String(mask);
    }

    /** An apostrophe within a word opens nothing. */
    private static boolean opens(char[] mask, int index) {
        return index == 0 || Character.isWhitespace(mask[index - 1]) || mask[index - 1] == ':';
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || sign == '\'';
    }
}
