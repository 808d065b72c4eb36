package dev.perfgate.text;

/** The characters that XML 1.0 can hold, escaped or not. */
public final class XmlCharacters {
    private XmlCharacters() {}

    /** As section 2.2 of XML 1.0 says: no control characters but those of white space, no halves of surrogate pairs, no non-characters. */
    public static boolean isAllowed(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            default ->
                (codePoint >= 0x20 && codePoint <= 0xd7ff)
                        || (codePoint >= 0xe000 && codePoint <= 0xfffd)
                        || codePoint >= 0x10000;
        };
    }
}
