package dev.perfgate.server;

/** Thrown when the server cannot listen on its address; the message names host, port and remedy. */
public final class ListenException extends RuntimeException {
    ListenException(ServerOptions options, Throwable cause) {
        super(
                "cannot listen on port " + options.port() + " of " + options.host() + " (" + reason(cause)
                        + "): choose another with --port (0 for any free port), or an address of this machine with --host",
                cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
