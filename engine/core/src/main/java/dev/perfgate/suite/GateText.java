package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.config.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/** A gate's line as it is put together from what a file has, knowing where each part of it stands there. */
final class GateText {
    private final StringBuilder line = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    /** @param shift how many characters the line has before the written text: a quotation mark that was added */
    private record Part(int start, ScalarNode written, int shift) {}

    /** Adds what is written in the file. */
    GateText add(ScalarNode written) {
        return add(written.text(), written, 0);
    }

    /** Adds a name, in quotes where it would be misread without them. */
    GateText addName(ScalarNode written) {
        String name = written.text();
        if (!name.matches(".*([:;\"']|\\s/\\s).*")) {
            return add(written);
        }
        char quote = name.indexOf('"') < 0 ? '"' : '\'';
        return add(quote + name + quote, written, 1);
    }

    /** Adds words that the file does not have; they belong to what follows. */
    GateText add(String words) {
        line.append(words);
        return this;
    }

    private GateText add(String text, ScalarNode written, int shift) {
        parts.add(new Part(line.length(), written, shift));
        line.append(text);
        return this;
    }

    String line() {
        return line.toString();
    }

    /** Where in the file a column of the line stands, counted from 1. */
    Mark place(int column) {
        Part found = parts.get(0);
        for (Part part : parts) {
            if (part.start() < column) {
                found = part;
            }
        }
        return at(found.written(), Math.max(1, column - found.start() - found.shift()));
    }

    /** A column of a text, from 1, as a place in the file; what has no lines has no columns either. */
    private static Mark at(ScalarNode text, int column) {
        Mark start = text.mark();
        int quote = text.quoted() ? 1 : 0;
        int within = Math.min(column, text.text().length() + 1);
        return start.line() == 0 ? start : new Mark(start.source(), start.line(), start.column() + quote + within - 1);
    }
}
