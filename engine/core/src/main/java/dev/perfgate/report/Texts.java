package dev.perfgate.report;

/** Texts of limited length. */
final class Texts {
    private Texts() {}

    /** The text, without its middle where it is too long: beginnings and ends of request names tell them apart. */
    static String shorten(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int kept = Math.max(0, width - 1);
        int head = (kept + 1) / 2;
        return text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String plural(double count, String one, String many) {
        return count == 1 ? one : many;
    }
}
