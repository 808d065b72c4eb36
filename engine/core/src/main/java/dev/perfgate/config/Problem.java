package dev.perfgate.config;

import dev.perfgate.text.Excerpt;
import dev.perfgate.text.UrlText;
import java.util.Comparator;

/** One thing wrong with what the user wrote: where, what, and what to do about it (empty when the message already says so). */
public record Problem(Mark mark, String message, String remedy) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::mark).thenComparing(Problem::message).thenComparing(Problem::remedy);

    /** What was written may be a URL with a password, whichever key it stands under, and of any length. */
    public Problem {
        message = Excerpt.of(UrlText.in(message));
        remedy = Excerpt.of(UrlText.in(remedy));
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return mark + ": " + message + (remedy.isEmpty() ? "" : " - " + remedy);
    }
}
