package dev.perfgate.config;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A file's text, and the places in it. */
final class SourceText {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final String name;
    private final String text;
    private final int[] lineStarts;
    private final int[] lineEnds;

    SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        int[] breakStarts =
                LINE_BREAK.matcher(text).results().mapToInt(MatchResult::start).toArray();
        int[] breakEnds =
                LINE_BREAK.matcher(text).results().mapToInt(MatchResult::end).toArray();
        // Nothing follows a line break at the end of the file: no problem is placed there.
        boolean open = breakEnds.length == 0 || breakEnds[breakEnds.length - 1] < text.length();
        int lines = breakEnds.length + (open ? 1 : 0);
        lineStarts = new int[lines];
        lineEnds = new int[lines];
        for (int line = 0; line < lines; line++) {
            lineStarts[line] = line == 0 ? 0 : breakEnds[line - 1];
            lineEnds[line] = line < breakStarts.length ? breakStarts[line] : text.length();
        }
    }

    String text() {
        return text;
    }

    Mark start() {
        return new Mark(name, 1, 1);
    }

    /** The place of a line and column, both from 0 as the YAML parser counts; what is past the end is moved to the end. */
    Mark mark(int line, int column) {
        if (line >= lineStarts.length) {
            return markAt(text.length());
        }
        int length = text.codePointCount(lineStarts[line], lineEnds[line]);
        return new Mark(name, line + 1, Math.min(column, length) + 1);
    }

    /** The place of a character by its index. */
    Mark markAt(int index) {
        int line = lineStarts.length - 1;
        while (line > 0 && lineStarts[line] > index) {
            line--;
        }
        int end = Math.min(index, lineEnds[line]);
        return new Mark(name, line + 1, text.codePointCount(lineStarts[line], end) + 1);
    }

    /** The index of the character at a line and column, both from 0. */
    int indexOf(int line, int column) {
        return line >= lineStarts.length ? text.length() : text.offsetByCodePoints(lineStarts[line], column);
    }
}
