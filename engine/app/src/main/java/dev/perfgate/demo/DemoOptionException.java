package dev.perfgate.demo;

/** An option of the demo service that cannot be used; the message names it, its value and the remedy. */
public final class DemoOptionException extends RuntimeException {
    DemoOptionException(String option, String value, String remedy) {
        super("--" + option + " '" + value + "': " + remedy);
    }
}
