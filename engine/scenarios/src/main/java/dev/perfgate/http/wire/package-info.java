/**
 * Bytes and sockets of the load: event loops, connections, and a response parser that reads no more than is asked for. Start
 * with {@link dev.perfgate.http.wire.HttpConnection}. A connection belongs to one event loop and never changes it; nothing here
 * is safe for use from another thread.
 */
@NullMarked
package dev.perfgate.http.wire;

import org.jspecify.annotations.NullMarked;
