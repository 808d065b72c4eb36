package dev.perfgate.http.wire;

/** Whose connection it is: told of everything that happens to it, in the connection's event loop. */
public interface ConnectionOwner {
    /**
     * The awaited response is complete.
     *
     * @param atNanos when its last bytes were read
     */
    void answered(HttpConnection connection, Response response, long atNanos);

    /** The awaited response will not come; the connection is closed. */
    void broke(HttpConnection connection, WireFailure failure, long atNanos);

    /** Bytes came while nothing was awaited; the connection is closed for that, which is told next. */
    default void unasked() {}

    /** The connection was closed while nothing was awaited. */
    void closed(HttpConnection connection);
}
