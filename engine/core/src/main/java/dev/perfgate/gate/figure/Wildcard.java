package dev.perfgate.gate.figure;

/** A name in which {@code *} stands for any characters, also none, and {@code ?} for exactly one; case counts. */
public record Wildcard(String pattern) {

    /** Whether the whole name fits; takes time in proportion to both lengths, however many stars there are. */
    public boolean matches(String name) {
        int inPattern = 0;
        int inName = 0;
        int star = -1;
        int afterStar = 0;
        while (inName < name.length()) {
            if (is('*', inPattern)) {
                star = inPattern++;
                afterStar = inName;
            } else if (is('?', inPattern) || is(name.charAt(inName), inPattern)) {
                inPattern++;
                inName++;
            } else if (star >= 0) {
                // The last star takes one character more; earlier stars need not be tried again.
                inPattern = star + 1;
                inName = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.chars().skip(inPattern).allMatch(rest -> rest == '*');
    }

    private boolean is(char wanted, int index) {
        return index < pattern.length() && pattern.charAt(index) == wanted;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
