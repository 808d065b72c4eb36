package dev.perfgate.http.wire;

/** Who asked for a connection: told of the outcome in the connection's event loop. */
public interface ConnectionSeeker {
    /**
     * The connection can be used; whoever takes it calls {@link HttpConnection#give}.
     *
     * @param tookNanos since it was begun, with the TLS handshake
     */
    void opened(HttpConnection connection, long tookNanos);

    /** The connection could not be opened. */
    void notOpened(WireFailure.NotConnected failure);
}
