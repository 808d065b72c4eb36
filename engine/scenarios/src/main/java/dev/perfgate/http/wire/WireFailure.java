package dev.perfgate.http.wire;

import java.util.Set;

/** Why a connection or a request failed, below HTTP's own statuses. */
public sealed interface WireFailure {
    /** Messages of failures whose cause lies with the load generator's machine, not with the server. */
    Set<String> GENERATORS_OWN = Set.of(Failures.TOO_MANY_FILES, Failures.NO_PORT);

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
