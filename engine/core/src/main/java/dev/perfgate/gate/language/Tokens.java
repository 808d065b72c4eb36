package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.Token.Kind;
import java.util.List;
import java.util.function.Predicate;

/** Tokens of a text that are still to be read. */
final class Tokens {
    private static final int LONGEST_SHOWN = 60;

    private final String line;
    private final String part;
    private final List<Token> tokens;
    private final int to;
    private int from;

    private Tokens(String line, String part, List<Token> tokens, int from, int to) {
        this.line = line;
        this.part = part;
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    static Tokens of(String line) {
        return of(line, GateException.LINE);
    }

    /** @param part what problems call the text */
    static Tokens of(String text, String part) {
        List<Token> tokens = Lexer.tokens(text, 0, text.length(), part);
        return new Tokens(text, part, tokens, 0, tokens.size());
    }

    boolean isEmpty() {
        return from == to;
    }

    int size() {
        return to - from;
    }

    /** Of those to be read, by place from 0. */
    Token get(int index) {
        return tokens.get(from + index);
    }

    Token last() {
        return tokens.get(to - 1);
    }

    boolean at(Kind kind) {
        return at(kind, 0);
    }

    boolean at(Kind kind, int index) {
        return index < size() && get(index).is(kind);
    }

    /** Whether these words come next. */
    boolean at(String... words) {
        return atFrom(0, words);
    }

    boolean atFrom(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (index + i >= size() || !get(index + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Reads these words, if they come next. */
    boolean accept(String... words) {
        boolean there = at(words);
        from += there ? words.length : 0;
        return there;
    }

    boolean accept(Kind kind) {
        boolean there = at(kind);
        from += there ? 1 : 0;
        return there;
    }

    Token take() {
        return tokens.get(from++);
    }

    /** Reads so many of them. */
    Tokens take(int count) {
        Tokens taken = new Tokens(line, part, tokens, from, from + count);
        from += count;
        return taken;
    }

    /** The same, to be read apart. */
    Tokens copy() {
        return after(0);
    }

    Tokens rest() {
        return take(size());
    }

    /** Reads up to where something begins; to the end, where it does not. */
    Tokens until(Predicate<Tokens> begins) {
        int end = find(begins);
        return take(end < 0 ? size() : end);
    }

    /** Where something begins first; -1, where it does not. */
    int find(Predicate<Tokens> begins) {
        Tokens ahead = new Tokens(line, part, tokens, from, to);
        while (!ahead.isEmpty()) {
            if (begins.test(ahead)) {
                return ahead.from - from;
            }
            ahead.from++;
        }
        return -1;
    }

    /** Without the last so many. */
    Tokens withoutLast(int count) {
        return new Tokens(line, part, tokens, from, to - count);
    }

    Tokens after(int count) {
        return new Tokens(line, part, tokens, from + count, to);
    }

    /** What stands before an index of their text, which may lie within a token. */
    Tokens before(int index) {
        int start = get(0).start();
        List<Token> cut = Lexer.tokens(line, start, start + index, part);
        return new Tokens(line, part, cut, 0, cut.size());
    }

    /** Whether the token of that place has space, or nothing at all, on both sides. */
    boolean standsAlone(int index) {
        Token token = get(index);
        return (index == 0 || get(index - 1).end() < token.start())
                && (index == size() - 1 || token.end() < get(index + 1).start());
    }

    boolean isQuoted() {
        return size() == 1 && get(0).is(Kind.QUOTED);
    }

    /** The name within quotes, or the text as it stands. */
    String name() {
        return isQuoted() ? get(0).text() : text();
    }

    /** As written, with plain spaces. */
    String text() {
        return isEmpty() ? "" : line.substring(get(0).start(), last().end()).replace('\u00a0', ' ');
    }

    /** The text, short enough for a message. */
    String shown() {
        String text = text();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN - 1) + "…" : text;
    }

    /** Where the first of them stands; where it would stand behind those before, when there is none. */
    int column() {
        return isEmpty() ? from == 0 ? 1 : tokens.get(from - 1).end() + 1 : get(0).column();
    }

    GateException problem(String message, String remedy) {
        return problem(column(), message, remedy);
    }

    GateException problem(int column, String message, String remedy) {
        return new GateException(message, remedy, column, part);
    }

    /** The problem that something is missing before what comes after these. */
    GateException missing(String message, String remedy) {
        boolean followed = isEmpty() && from < tokens.size();
        return problem(followed ? tokens.get(from).column() : column(), message, remedy);
    }

    /** Makes sure that all is read. */
    void end() {
        if (isEmpty()) {
            return;
        }
        if (Clauses.wordsOf(this)) {
            throw problem(
                    "before '" + get(0).text() + "' a semicolon is missing", "write '; " + Clauses.example(this) + "'");
        }
        if (at(Kind.SEMICOLON)) {
            throw problem(
                    "'" + shown() + "' is no clause",
                    "behind a semicolon stands 'on', 'undecided' or 'waived', such as '; on MISSING warn'");
        }
        throw problem("'" + shown() + "' does not belong here", "end the rule before it");
    }
}
