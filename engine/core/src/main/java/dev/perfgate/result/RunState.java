package dev.perfgate.result;

/** How far a run came. */
public enum RunState {
    /** It ran as long as it was meant to. */
    FINISHED,
    /** It is still running, or it was killed: these are the results up to its end. */
    PARTIAL,
    /** A user ended it early; its results are whole up to then. */
    INTERRUPTED,
    /** The engine ended it early, for the reason that its events name. */
    STOPPED
}
