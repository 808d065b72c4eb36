package dev.perfgate.store.jdbc;

/** Thrown when the database cannot be used; the message names place, reason and remedy. */
public final class DatabaseException extends RuntimeException {
    private final boolean wrongInput;

    DatabaseException(String place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
        this.wrongInput = false;
    }

    DatabaseException(String place, String problem, String remedy, Throwable cause) {
        super(place + ": " + problem + "; " + remedy, cause);
        this.wrongInput = false;
    }

    private DatabaseException(String message) {
        super(message);
        this.wrongInput = true;
    }

    /** What was asked for cannot be done, whatever state the database is in: nothing was begun. */
    static DatabaseException wrongInput(String place, String problem, String remedy) {
        return new DatabaseException(place + ": " + problem + "; " + remedy);
    }

    /** Whether the user must ask otherwise. */
    public boolean wrongInput() {
        return wrongInput;
    }
}
