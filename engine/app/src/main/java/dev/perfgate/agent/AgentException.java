package dev.perfgate.agent;

/** Thrown when the agent cannot start as configured; the message names place, value and remedy. */
public final class AgentException extends RuntimeException {
    public AgentException(String message) {
        super(message);
    }
}
