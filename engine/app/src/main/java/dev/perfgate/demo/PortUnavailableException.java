package dev.perfgate.demo;

import java.util.Locale;

/** Thrown when the demo service cannot listen on its address; the message names host, port and remedy. */
public final class PortUnavailableException extends RuntimeException {
    PortUnavailableException(String host, int port, Throwable cause) {
        super(message(host, port, String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT)), cause);
    }

    // The transports (epoll, NIO) have exception types of their own, but all quote the system's text.
    private static String message(String host, int port, String reason) {
        if (reason.contains("in use")) {
            return "port " + port + " of " + host
                    + " is already in use: choose another with --port (0 for any free port)";
        }
        if (reason.contains("permission denied")) {
            return "port " + port + " of " + host
                    + " is not allowed for this user: choose a port above 1023 with --port";
        }
        return "cannot listen on port " + port + " of " + host + " (" + reason
                + "): name an address of this machine with --host, such as 127.0.0.1, or another --port";
    }
}
