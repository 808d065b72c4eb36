package dev.perfgate.store.jdbc;

/** Thrown when the item after which a list should continue no longer exists. */
public final class GoneException extends RuntimeException {
    GoneException(Object id) {
        super("There is no item with id " + id + " (any more) to continue after: start again without 'after'.");
    }
}
