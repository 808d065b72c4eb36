package dev.perfgate.jenkins.record;

import dev.perfgate.text.XmlCharacters;

/** Bounds texts from an agent before a build keeps them. */
public final class BoundedText {
    private static final int LONGEST = 1_000;
    private static final int REPLACEMENT = 0xfffd;

    private BoundedText() {}

    static String kept(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= LONGEST;
        return fitForXml(whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…");
    }

    /** Jenkins saves builds and steps as XML: a single character that cannot stand there costs all that is saved with it. */
    public static String fitForXml(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(c -> XmlCharacters.isAllowed(c) ? c : REPLACEMENT).forEach(out::appendCodePoint);
        return out.toString();
    }
}
