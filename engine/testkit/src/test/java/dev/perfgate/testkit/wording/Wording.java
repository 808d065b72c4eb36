package dev.perfgate.testkit.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that a user reads.
 *
 * @param kind what it is, and of what: {@code option --users}, {@code message}
 * @param text on one line; what is only known at run time stands as {@code {}}
 */
record Wording(String kind, String text) {
    static final int WORDS = 25;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;]) +");
    private static final List<String> RIDDLES = List.of("what", "where", "up to which");

    Wording {
        text = text.replaceAll("\\s+", " ").strip();
    }

    /** Whether it is language at all: three words, and no statement for a database, no style sheet, no script. */
    boolean isProse() {
        return words(text.replace("{}", " ")) >= 3
                && !text.matches("(?s)(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|MERGE|WITH|FROM|WHERE|ORDER|AND) .*");
    }

    /** What is wrong with it, if anything. */
    Optional<String> fault() {
        return sentences().flatMap(sentence -> faultOf(sentence).stream()).findFirst();
    }

    private Stream<String> sentences() {
        return SENTENCE_END.splitAsStream(text);
    }

    private static Optional<String> faultOf(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        for (String riddle : RIDDLES) {
            if (lower.startsWith(riddle + " ")) {
                return Optional.of("begins with '" + riddle + "': " + sentence);
            }
        }
        int words = words(sentence);
        return words > WORDS ? Optional.of("has " + words + " words: " + sentence) : Optional.empty();
    }

    private static int words(String text) {
        return (int) Stream.of(text.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}{].*"))
                .count();
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
