package dev.perfgate.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML: every text and attribute is escaped, every element is closed. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** A whole element that holds only text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that has no end tag. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    Html newLine() {
        out.append('\n');
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isControl(c) ? '\ufffd' : c);
            }
        }
    }

    /** Control characters are no part of HTML, even escaped. */
    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
