package dev.perfgate.machine;

/** What should be a result of the CPU benchmark, or a history of them, is none; the message says why. */
public final class MachineException extends RuntimeException {
    MachineException(String message) {
        super(message);
    }

    MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
