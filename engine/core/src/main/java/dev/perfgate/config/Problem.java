package dev.perfgate.config;

import dev.perfgate.text.Excerpt;
import dev.perfgate.text.UrlText;
import java.util.Comparator;

/**
 * One thing wrong with what the user wrote: where, what, and what to do about it.
 *
 * @param remedy empty when the message already says it
 * @param namesItsPlace whether the message itself begins with the place: "--users must be a whole number"
 */
public record Problem(Mark mark, String message, String remedy, boolean namesItsPlace) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::mark).thenComparing(Problem::message).thenComparing(Problem::remedy);

    /** What was written may be a URL with a password, whichever key it stands under, and of any length. */
    public Problem {
        message = Excerpt.of(UrlText.in(message));
        remedy = Excerpt.of(UrlText.in(remedy));
    }

    public Problem(Mark mark, String message, String remedy) {
        this(mark, message, remedy, false);
    }

    /** What is wrong and what to do about it, for those who see the place. */
    public String withoutPlace() {
        return remedy.isEmpty() ? message : message + " - " + remedy;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return namesItsPlace ? withoutPlace() : mark + ": " + withoutPlace();
    }
}
