package dev.perfgate.gate;

/** The baseline of a gate is not available; the message names the place, the reason and the remedy. The gate's verdict is ERROR. */
public final class BaselineException extends RuntimeException {
    public BaselineException(String message) {
        super(message);
    }

    public BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
