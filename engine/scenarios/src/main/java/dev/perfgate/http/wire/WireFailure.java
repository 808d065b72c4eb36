package dev.perfgate.http.wire;

/** Why a connection or a request failed, below HTTP's own statuses. */
public sealed interface WireFailure {
    /** The words by which failures are grouped; without figures that differ each time. */
    String message();

    /** The connection could not be opened. */
    record NotConnected(String message) implements WireFailure {}

    /**
     * The connection was lost while an answer was awaited.
     *
     * @param beforeAnswer whether no byte of the answer had come
     */
    record Lost(String message, boolean beforeAnswer) implements WireFailure {}

    /** What came is no HTTP/1.1 answer. */
    record Garbled(String message) implements WireFailure {}
}
