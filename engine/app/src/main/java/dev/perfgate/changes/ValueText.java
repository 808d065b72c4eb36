package dev.perfgate.changes;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How a value is written in text. */
final class ValueText {
    private static final Set<String> GAPS = Set.of("", "null", "nan", "na", "n/a", "none", "-");

    /** As much of a cell as a message can hold. */
    private static final int LONGEST_SHOWN = 60;

    private static final Pattern WITH_UNIT =
            Pattern.compile("[-+]?[\\d,' ]*\\.?\\d+(e[-+]?\\d+)?\\s*[%\\p{L}/]{0,6}", Pattern.CASE_INSENSITIVE);

    private ValueText() {}

    /** As messages quote it: on one line, and not endless. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    /** Whether a figure is meant although none can be read: "130.12 MB", "101,288". */
    static boolean isFigureInWords(String text) {
        String bare = text.strip();
        return bare.length() <= LONGEST_SHOWN && WITH_UNIT.matcher(bare).matches();
    }

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
