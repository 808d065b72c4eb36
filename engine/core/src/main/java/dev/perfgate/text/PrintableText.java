package dev.perfgate.text;

import java.util.HexFormat;

/**
 * Escapes text for a terminal or a log. Control characters (C0, C1) and format characters, which steer a terminal, turn the direction of
 * text or show nothing, are written as in JSON. Line breaks and tabs stay.
 */
public final class PrintableText {
    private static final HexFormat HEX = HexFormat.of();

    private PrintableText() {}

    public static String of(String text) {
        int at = 0;
        while (at < text.length() && isPrintable(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int end = at + Character.charCount(character);
            if (isShown(character)) {
                shown.appendCodePoint(character);
            } else {
                text.substring(at, end).chars().forEach(unit -> shown.append("\\u" + HEX.toHexDigits((char) unit)));
            }
            at = end;
        }
        return shown.toString();
    }

    /** Of most of what is written, without looking it up. */
    private static boolean isPrintable(char unit) {
        return unit >= ' ' && unit < 0x7f;
    }

    public static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
