package dev.perfgate.gate;

import java.util.Locale;

/** How good a figure is asked to be, most demanding first. */
public enum Level {
    TARGET,
    ACCEPTABLE,
    CRITICAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
