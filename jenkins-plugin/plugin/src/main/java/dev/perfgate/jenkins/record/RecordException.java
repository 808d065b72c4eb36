package dev.perfgate.jenkins.record;

/** Why nothing could be recorded: the message is for the build's log. */
public final class RecordException extends Exception {
    RecordException(String message) {
        super(message);
    }
}
