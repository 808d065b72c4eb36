package dev.perfgate.result;

import java.util.Locale;

/** How far a run came. */
public enum RunState {
    /** It ran as long as it was meant to. */
    FINISHED,
    /** It is still running, or it was killed: these are the results up to its end. */
    PARTIAL,
    /** A user ended it early; its results are whole up to then. */
    INTERRUPTED,
    /** The engine ended it early, for the reason that its events name. */
    STOPPED,
    /** Its subject broke, for the reason that its events name. */
    SUBJECT_FAILED,
    /** Its subject, or a part of it, ran out of memory: see its events. */
    OUT_OF_MEMORY,
    /** There was less to measure with, or on, than the scenario needs: see its events. */
    TOO_LITTLE_CAPACITY;

    /** Whether it could not be completed, for a reason that lies in the subject or around it. */
    public boolean isFailure() {
        return this == SUBJECT_FAILED || this == OUT_OF_MEMORY || this == TOO_LITTLE_CAPACITY;
    }

    /** For people: "out of memory". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
