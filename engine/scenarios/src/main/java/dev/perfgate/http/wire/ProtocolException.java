package dev.perfgate.http.wire;

/** What the server sent is no HTTP/1.1 response. Without a stack trace: it may come with every answer. */
final class ProtocolException extends Exception {
    ProtocolException(String message) {
        super(message, null, false, false);
    }
}
