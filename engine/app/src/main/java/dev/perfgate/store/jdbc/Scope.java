package dev.perfgate.store.jdbc;

/** What a token allows; each allows also what those before it do. */
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
