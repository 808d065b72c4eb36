package dev.perfgate.gate;

import java.util.List;

/** Names as a sentence lists them, the first ten of many: "a, b and c". */
final class Listing {
    private static final int SHOWN = 10;

    private Listing() {}

    static String of(List<String> names) {
        int rest = names.size() - SHOWN;
        if (rest > 0) {
            return String.join(", ", names.subList(0, SHOWN)) + " and " + rest + " more";
        }
        return all(names);
    }

    static String all(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
