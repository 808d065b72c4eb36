package dev.perfgate.push;

/** Runs cannot be sent as asked; the message names the option and the remedy. Nothing was sent. */
public final class PushException extends RuntimeException {
    PushException(String message) {
        super(message);
    }
}
