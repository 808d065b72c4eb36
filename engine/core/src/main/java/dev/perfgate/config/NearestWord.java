package dev.perfgate.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word a mistyped one was meant to be. */
public final class NearestWord {
    private NearestWord() {}

    /** The known word nearest to this one, when so near that it was probably meant; upper and lower case count as equal. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Near is one slip for every three letters of the longer word: enough for typing errors, too little for other words. */
    private static boolean isNear(String word, String candidate) {
        int allowed = Math.max(word.length(), candidate.length()) / 3;
        return Math.abs(word.length() - candidate.length()) <= allowed && distance(word, candidate) <= allowed;
    }

    /**
     * The Damerau-Levenshtein distance in its restricted form (optimal string alignment): how many letters must be inserted,
     * deleted, replaced or swapped with their neighbour, none of them twice.
     */
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] beforePrevious = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            current[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (isSwap(from, i, to, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
        }
        return current[to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
