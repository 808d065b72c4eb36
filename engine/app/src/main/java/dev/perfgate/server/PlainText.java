package dev.perfgate.server;

import java.util.Optional;

/** Texts that both databases keep as they are. */
final class PlainText {
    private PlainText() {}

    /** Why it is none, as a part of a sentence. */
    static Optional<String> objection(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("contains a null character");
        }
        return text.codePoints().anyMatch(PlainText::halfOfAPair)
                ? Optional.of("contains half of a surrogate pair, which is not a character")
                : Optional.empty();
    }

    /** Those that belong together have been joined. */
    private static boolean halfOfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
