package dev.perfgate.result;

import java.time.Instant;
import java.util.Objects;

/**
 * A remark that somebody made on a run.
 *
 * @param author may be empty
 * @param second of the run that it speaks of, NaN when it speaks of the whole run
 */
public record Note(Instant written, String author, String text, double second) {
    public Note {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(author, "author");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note must say something");
        }
    }
}
