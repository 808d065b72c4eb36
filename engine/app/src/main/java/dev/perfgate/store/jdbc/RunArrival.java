package dev.perfgate.store.jdbc;

/** The outcome for a run that arrived. */
public enum RunArrival {
    KEPT,
    /** The very same is there already: it was sent again. */
    ALREADY_THERE,
    /** In place of the partial run of this id. */
    COMPLETED,
    /** Another run of this id is there, which stays. */
    CONFLICT
}
