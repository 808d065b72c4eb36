package dev.perfgate.jenkins.run;

import java.util.ArrayList;
import java.util.List;

/** Splits a line at its blanks; single or double quotes keep them, and themselves disappear. Nothing else has a meaning. */
final class ArgumentWords {
    private static final char NONE = 0;

    private ArgumentWords() {}

    /** @throws IllegalArgumentException when a quotation is not ended */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = NONE;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (quote == NONE && Character.isWhitespace(each)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else if (quote == NONE && (each == '"' || each == '\'')) {
                quote = each;
                begun = true;
            } else if (each == quote) {
                quote = NONE;
            } else {
                word.append(each);
                begun = true;
            }
        }
        if (quote != NONE) {
            throw new IllegalArgumentException(
                    "the quotation that starts with " + quote + " is not closed in: " + line);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
