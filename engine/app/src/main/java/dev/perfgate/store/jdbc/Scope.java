package dev.perfgate.store.jdbc;

/** The permissions of a token; each scope includes those before it. */
public enum Scope {
    /** Read everything that is no secret. */
    READ,
    /** Also run load tests and send runs. */
    RUN,
    /** Also change and remove. */
    ADMIN;

    public boolean allows(Scope needed) {
        return compareTo(needed) >= 0;
    }
}
