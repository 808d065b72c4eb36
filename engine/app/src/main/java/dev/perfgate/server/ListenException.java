package dev.perfgate.server;

/** The server cannot listen where it was told to; the message names host, port and remedy. */
public final class ListenException extends RuntimeException {
    ListenException(ServerOptions options, Throwable cause) {
        super(
                "cannot listen on port " + options.port() + " of " + options.host() + " (" + reason(cause)
                        + "): choose another with --port (0 takes any free one), or an address of this machine with --host",
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
