package dev.perfgate.demo;

/** A request body that the service answers with a 400. */
final class InvalidBodyException extends Exception {
    private final String reason;

    InvalidBodyException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
