package com.acme;

public final class Paths {
    /** No compile-time constant: the class must be on the suite's class path. */
    public static final String HEALTH = "/health".toString();

    private Paths() {}
}
