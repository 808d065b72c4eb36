package dev.perfgate.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line that no shell sees: quotes keep blanks, and themselves disappear. Nothing is expanded. */
public final class CommandLineWords {
    private static final char NONE = 0;
    /** What a backslash protects between double quotes; before anything else it stands for itself. */
    private static final String PROTECTED = "\"\\$`";

    private final String line;
    private final boolean escapes;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private CommandLineWords(String line, boolean escapes) {
        this.line = line;
        this.escapes = escapes;
    }

    /**
     * As a POSIX shell splits: nothing has a meaning between single quotes, only a backslash between double quotes, and a backslash takes
     * the meaning from what follows.
     *
     * @throws IllegalArgumentException when a quotation has no end; the message says so
     */
    public static List<String> posix(String line) {
        return List.copyOf(new CommandLineWords(line, true).split());
    }

    /**
     * By blanks and quotes only: a backslash is part of a path of Windows.
     *
     * @throws IllegalArgumentException when a quotation has no end; the message says so
     */
    public static List<String> quoted(String line) {
        return List.copyOf(new CommandLineWords(line, false).split());
    }

    private List<String> split() {
        while (at < line.length()) {
            char each = line.charAt(at++);
            if (Character.isWhitespace(each)) {
                endWord();
            } else if (each == '\'' || each == '"') {
                quoted(each);
            } else {
                add(escapes && each == '\\' ? escaped(NONE) : String.valueOf(each));
            }
        }
        endWord();
        return words;
    }

    private void quoted(char quote) {
        int start = at;
        add("");
        while (at < line.length()) {
            char each = line.charAt(at++);
            if (each == quote) {
                return;
            }
            add(escapes && each == '\\' && quote == '"' ? escaped(quote) : String.valueOf(each));
        }
        throw new IllegalArgumentException("the quote " + quote + " at column " + start + " is never closed");
    }

    /** What a backslash and the character after it stand for; an escaped line break is none at all. */
    private String escaped(char quote) {
        if (at == line.length()) {
            return "\\";
        }
        char next = line.charAt(at++);
        if (next == '\n') {
            return "";
        }
        return quote == NONE || PROTECTED.indexOf(next) >= 0 ? String.valueOf(next) : "\\" + next;
    }

    private void add(String text) {
        begun = true;
        word.append(text);
    }

    private void endWord() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
