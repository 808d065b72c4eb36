package dev.perfgate.report.exchange;

import dev.perfgate.text.XmlCharacters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes XML: every text and attribute is escaped, every element is closed. What XML 1.0 cannot hold even escaped (most control
 * characters, halves of surrogate pairs) is shown as {@code \}{@code u0007}, so that nothing is lost and every parser can read it.
 */
final class XmlText {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element that holds others; attributes are names and values in turn. */
    XmlText open(String tag, String... attributes) {
        start(tag, attributes);
        out.append(">\n");
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    XmlText close() {
        String tag = open.pop();
        indent().append("</").append(tag).append(">\n");
        return this;
    }

    /** An element without content. */
    XmlText empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds only text. */
    XmlText element(String tag, String text, String... attributes) {
        start(tag, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(tag).append(">\n");
        return this;
    }

    private void start(String tag, String... attributes) {
        indent().append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            // A parser would turn these into blanks in an attribute.
            case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
            default -> {
                if (XmlCharacters.isAllowed(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                }
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
