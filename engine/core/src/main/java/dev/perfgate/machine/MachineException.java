package dev.perfgate.machine;

/** A file is no result of the CPU benchmark, and no history of such results; the message says why. */
public final class MachineException extends RuntimeException {
    MachineException(String message) {
        super(message);
    }

    MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
