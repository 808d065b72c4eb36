package dev.perfgate.text;

import java.util.List;

/** Names as a sentence lists them, the first ten of many: "a, b and c". */
public final class Listing {
    private static final int SHOWN = 10;
    private static final int LINES_SHOWN = 3;

    private Listing() {}

    public static String of(List<String> names) {
        int rest = names.size() - SHOWN;
        if (rest > 0) {
            return String.join(", ", names.subList(0, SHOWN)) + " and " + rest + " more";
        }
        return all(names);
    }

    /** What is said of single lines of a file, of which there may be thousands: the first three, and how many more. */
    public static String ofLines(List<String> notes) {
        int rest = notes.size() - LINES_SHOWN;
        return rest > 0
                ? String.join(", ", notes.subList(0, LINES_SHOWN)) + " and so "
                        + (rest == 1 ? "is 1 other line" : "are " + rest + " other lines")
                : all(notes);
    }

    public static String all(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
