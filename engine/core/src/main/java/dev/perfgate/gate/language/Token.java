package dev.perfgate.gate.language;

/**
 * A piece of a gate that has no smaller ones.
 *
 * @param text of a quoted name, what stands within the quotation marks
 * @param column of its first character, from 1
 * @param end index after its last character
 */
record Token(Kind kind, String text, int column, int end) {
    enum Kind {
        /** Whatever stands between spaces and signs: a word, a number, a part of a name. */
        WORD,
        QUOTED,
        /** A run of signs that compare. */
        OPERATOR,
        COMMA,
        COLON,
        SEMICOLON
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is this word, however it is capitalised; a word in quotes is a name. */
    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Index of its first character. */
    int start() {
        return column - 1;
    }
}
