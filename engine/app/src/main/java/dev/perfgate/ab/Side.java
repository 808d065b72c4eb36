package dev.perfgate.ab;

import java.util.Locale;

/** One of the two sides: baseline or candidate. */
public enum Side {
    /** What is compared with. */
    BASELINE,
    /** What is judged. */
    CANDIDATE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
