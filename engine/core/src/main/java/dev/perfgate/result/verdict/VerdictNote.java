package dev.perfgate.result.verdict;

import java.util.Objects;

/**
 * A remark beside a verdict.
 *
 * @param text a clause for people
 */
public record VerdictNote(Kind kind, String text) {
    /** The subject of a remark. */
    public enum Kind {
        /** The run cannot be judged, whatever its figures. Stands before them. */
        RUN_UNUSABLE,
        /** The baseline or the choice of runs that were compared with. */
        COMPARED_WITH,
        /** Somebody accepted the level. */
        ACCEPTED,
        /** Why a ratchet did not move. */
        RATCHET,
        /** What could not be read of a history. */
        HISTORY,
        /** The gate could not decide for many runs in a row. Leads a summary. */
        UNDECIDED,
        /** The history is empty although there were builds before. Leads a summary. */
        NOTHING_KEPT,
        /** Somebody lets the gate fail for a while. */
        WAIVED,
        /** A waiver that helps no more, or not against this. */
        WAIVER_USELESS,
        /** A waiver of which there is no need. */
        WAIVER_UNUSED,
        /** Other figures of which the gate says the same. */
        LIKEWISE,
        /** What to do next. */
        REMEDY
    }

    public VerdictNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
