package dev.perfgate.agent;

/** The agent cannot start as it is told to; the message names place, value and remedy. */
public final class AgentException extends RuntimeException {
    public AgentException(String message) {
        super(message);
    }
}
