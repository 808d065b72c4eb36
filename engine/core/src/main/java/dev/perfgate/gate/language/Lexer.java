package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into tokens, in one pass. */
final class Lexer {
    private static final String COMPARING = "<>=!~≤≥≠";

    private final String line;
    private final String part;
    private final List<Token> tokens = new ArrayList<>();
    private final int end;
    private int at;

    private Lexer(String line, int from, int to, String part) {
        this.line = line;
        this.part = part;
        this.at = from;
        this.end = to;
    }

    /**
     * The tokens between two indexes of a line.
     *
     * @param part what problems call the line
     */
    static List<Token> tokens(String line, int from, int to, String part) {
        Lexer lexer = new Lexer(line, from, to, part);
        while (lexer.at < to) {
            lexer.step();
        }
        return lexer.tokens;
    }

    private void step() {
        char sign = line.charAt(at);
        if (isSpace(sign)) {
            at++;
        } else if (isQuote(sign) && opens()) {
            quoted(sign);
        } else if (COMPARING.indexOf(sign) >= 0) {
            run(Kind.OPERATOR);
        } else if (single(sign) != Kind.WORD) {
            add(single(sign), at, at + 1);
        } else {
            run(Kind.WORD);
        }
    }

    /** What was copied from a web page may have spaces that do not break. */
    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0';
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || sign == '\'';
    }

    /** An apostrophe within a word opens nothing. */
    private boolean opens() {
        return at == 0 || isSpace(line.charAt(at - 1)) || line.charAt(at - 1) == ':';
    }

    /** A quotation mark within is doubled. */
    private void quoted(char quote) {
        int start = at;
        StringBuilder name = new StringBuilder();
        at++;
        while (at < end && (line.charAt(at) != quote || isDoubled(quote))) {
            at += line.charAt(at) == quote ? 1 : 0;
            name.append(line.charAt(at++));
        }
        if (at >= end) {
            throw new GateException(
                    "the quotation mark is never closed", "end the name with another " + quote, start + 1, part);
        }
        at++;
        tokens.add(new Token(Kind.QUOTED, name.toString(), start + 1, at));
    }

    private boolean isDoubled(char quote) {
        return at + 1 < end && line.charAt(at + 1) == quote;
    }

    private void run(Kind kind) {
        int behind = at + 1;
        while (behind < end && kindWithin(line.charAt(behind)) == kind) {
            behind++;
        }
        add(kind, at, behind);
    }

    /** The kind of run that a character goes on; a quotation mark within a word is a part of it. */
    private static Kind kindWithin(char sign) {
        if (isSpace(sign)) {
            return Kind.COMMA; // ends any run, as a comma does
        }
        return COMPARING.indexOf(sign) >= 0 ? Kind.OPERATOR : single(sign);
    }

    private static Kind single(char sign) {
        return switch (sign) {
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case ';' -> Kind.SEMICOLON;
            default -> Kind.WORD;
        };
    }

    private void add(Kind kind, int start, int behind) {
        tokens.add(new Token(kind, line.substring(start, behind), start + 1, behind));
        at = behind;
    }
}
