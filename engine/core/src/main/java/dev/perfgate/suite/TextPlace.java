package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.config.ScalarNode;

/** Where in a file a column of a text stands. */
final class TextPlace {
    private TextPlace() {}

    /** @param column in the text, from 1; what has no lines has no columns either */
    static Mark of(ScalarNode text, int column) {
        Mark start = text.mark();
        int quote = text.quoted() ? 1 : 0;
        int before = Math.min(column - 1, text.text().length());
        return start.line() == 0
                ? start
                : new Mark(
                        start.source(),
                        start.line(),
                        start.column() + quote + text.text().codePointCount(0, before));
    }
}
