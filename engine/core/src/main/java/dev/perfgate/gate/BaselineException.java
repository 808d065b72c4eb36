package dev.perfgate.gate;

/** What a gate compares with cannot be had; the message names the place, the reason and the remedy. The gate's verdict is ERROR. */
public final class BaselineException extends RuntimeException {
    public BaselineException(String message) {
        super(message);
    }

    public BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
