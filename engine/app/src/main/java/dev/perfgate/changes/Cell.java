package dev.perfgate.changes;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** How a value is written in text. */
final class Cell {
    private static final Set<String> GAPS = Set.of("", "null", "nan", "na", "n/a", "none", "-");

    private Cell() {}

    static boolean isGap(String text) {
        String bare = text.strip();
        return bare.length() <= 4 && GAPS.contains(bare.toLowerCase(Locale.ROOT));
    }

    /** NaN for a gap; nothing if the text is neither gap nor number. */
    static OptionalDouble value(String text) {
        if (isGap(text)) {
            return OptionalDouble.of(Double.NaN);
        }
        String bare = text.strip();
        char last = bare.charAt(bare.length() - 1);
        // Double.parseDouble also takes Java's suffixes: 12f, 12d.
        if (last != '.' && !Character.isDigit(last)) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(bare));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
