package dev.perfgate.demo;

/** Thrown for an unusable option of the demo service; the message names option, value and remedy. */
public final class DemoOptionException extends RuntimeException {
    DemoOptionException(String option, String value, String remedy) {
        super("--" + option + " '" + value + "': " + remedy);
    }
}
