package dev.perfgate.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML: every text and attribute is escaped, every element is closed. Ids, and what refers to them, get the prefix of the place,
 * and headings its level.
 */
final class Html {
    private static final Set<String> IDS = Set.of("id", "aria-labelledby", "data-filter", "data-shown", "data-details");

    private final FragmentPlace place;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Html(FragmentPlace place) {
        this.place = place;
    }

    /** A page of its own. */
    Html() {
        this(FragmentPlace.OWN_PAGE);
    }

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(placed(tag));
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

    /** A link to another run, where the page has one. */
    Html linkTo(String run) {
        place.links().to(run).ifPresent(link -> text(" ").element("a", link.text(), "href", link.address()));
        return this;
    }

    Html newLine() {
        out.append('\n');
        return this;
    }

    private void start(String tag, String... attributes) {
        String placed = placed(tag);
        out.append('<').append(placed);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        if (!placed.equals(tag)) {
            // It looks as on a page of its own, whatever its level here.
            attribute("class", tag);
        }
        out.append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        if (IDS.contains(name)) {
            out.append(place.prefix());
            escape(value);
        } else if (name.equals("href") && value.startsWith("#")) {
            out.append('#').append(place.prefix());
            escape(value.substring(1));
        } else {
            escape(value);
        }
        out.append('"');
    }

    private String placed(String tag) {
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        return heading ? "h" + Math.min(6, tag.charAt(1) - '1' + place.firstHeading()) : tag;
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
