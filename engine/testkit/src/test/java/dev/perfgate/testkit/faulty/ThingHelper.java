package dev.perfgate.testkit.faulty;

/** Breaks rules on purpose: its name, and a package that is not null-marked. */
public final class ThingHelper {
    private ThingHelper() {}
}
