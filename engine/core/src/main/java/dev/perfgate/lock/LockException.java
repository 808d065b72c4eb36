package dev.perfgate.lock;

/** A lock was not free in time, or cannot be taken at all; nothing was loaded. */
public final class LockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LockException(String message) {
        super(message);
    }

    LockException(String message, Throwable cause) {
        super(message, cause);
    }
}
