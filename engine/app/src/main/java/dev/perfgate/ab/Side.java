package dev.perfgate.ab;

import java.util.Locale;

/** Which of the two runs. */
public enum Side {
    /** What is compared with. */
    BASELINE,
    /** What is judged. */
    CANDIDATE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
