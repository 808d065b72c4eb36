package dev.perfgate.report.model;

/** Texts of limited length. */
public final class ShortText {
    private ShortText() {}

    /** The text, without its middle where it is too long: beginnings and ends of request names tell them apart. */
    public static String shorten(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int kept = Math.max(0, width - 1);
        int head = (kept + 1) / 2;
        return text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public static String plural(double count, String one, String many) {
        return count == 1 ? one : many;
    }
}
