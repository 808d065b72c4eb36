package dev.perfgate.push;

/** Thrown when runs cannot be sent as requested; the message names option and remedy. Nothing was sent. */
public final class PushException extends RuntimeException {
    PushException(String message) {
        super(message);
    }
}
