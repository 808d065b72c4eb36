package dev.perfgate.jenkins.trend;

/** Why nothing was decided: the message is for the page. */
public final class DecisionException extends Exception {
    DecisionException(String message) {
        super(message);
    }
}
