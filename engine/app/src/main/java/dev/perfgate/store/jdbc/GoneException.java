package dev.perfgate.store.jdbc;

/** What a part of a list was to begin after is not there (any more), so nobody knows where that was. */
public final class GoneException extends RuntimeException {
    GoneException(Object id) {
        super("There is nothing of the id " + id
                + " (any more) that the list could go on after: begin it anew, without after.");
    }
}
