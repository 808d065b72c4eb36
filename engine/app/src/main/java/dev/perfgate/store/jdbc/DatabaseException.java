package dev.perfgate.store.jdbc;

/** The database cannot be used as asked; the message names the place, the reason and the remedy. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(String place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
    }

    DatabaseException(String place, String problem, String remedy, Throwable cause) {
        super(place + ": " + problem + "; " + remedy, cause);
    }
}
