package dev.perfgate.jenkins.trend;

/** Thrown when a decision is rejected; the page shows the message. */
public final class DecisionException extends Exception {
    DecisionException(String message) {
        super(message);
    }
}
