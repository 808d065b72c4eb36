package dev.perfgate.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes damaged texts of good ones; the same seed makes the same. */
final class Mutator {
    private static final int MOST_DAMAGES = 4;
    private static final int MOST_COPIES = 2000;
    private static final int LONGEST = 200_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("[\\w.%/-]+");

    private static final String LETTERS =
            ":- \n\t\r'\"{}[](),;#&*!|<>=%@`?~\\/0179aezAZ_.+$\u0000\u0007\u001b\u0085äß€\u202e\uFEFF\uD83D";

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "0.0001",
            "1e9",
            "1e999",
            "-1e999",
            "NaN",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "1e-300",
            "00",
            "0x10",
            "٣");

    private final Random random;
    private final List<String> words;

    /** @param words of the language of the texts, put in at any place */
    Mutator(long seed, List<String> words) {
        this.random = new Random(seed);
        this.words = words;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A text damaged at one to four places. */
    String mutant(String good) {
        String text = good;
        for (int damages = 1 + random.nextInt(MOST_DAMAGES); damages > 0; damages--) {
            text = damaged(text);
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + letter() + text.substring(from);
            case 2 -> text.substring(0, from) + letter() + text.substring(Math.min(text.length(), from + 1));
            case 3 -> text.substring(0, from) + oneOf(words) + text.substring(to);
            case 4 -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
            case 5, 6 -> replacedAny(text, NUMBER, oneOf(NUMBERS));
            case 7, 8 -> replacedAny(text, WORD, oneOf(words));
            case 9 -> linesMoved(text);
            case 10 -> random.nextInt(4) == 0 ? text.substring(0, from) : text;
            default -> random.nextInt(4) == 0 ? repeated(text, from, to) : text;
        };
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private String repeated(String text, int from, int to) {
        return text.substring(0, from)
                + text.substring(from, to).repeat(1 + random.nextInt(MOST_COPIES))
                + text.substring(to);
    }

    private String replacedAny(String text, Pattern what, String by) {
        List<MatchResult> found = what.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text + by;
        }
        MatchResult one = oneOf(found);
        return text.substring(0, one.start()) + by + text.substring(one.end());
    }

    private String linesMoved(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int some = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(lines, some, other);
            case 1 -> lines.add(other, lines.get(some));
            default -> lines.remove(some);
        }
        return String.join("\n", lines);
    }
}
