package dev.perfgate.http.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request as it goes over the wire, encoded once ahead of the run (RFC 9112). */
public final class RequestBytes {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private final ByteBuf bytes;
    private final boolean head;
    private final boolean idempotent;

    private RequestBytes(ByteBuf bytes, String method) {
        this.bytes = bytes;
        this.head = method.equals("HEAD");
        this.idempotent = IDEMPOTENT.contains(method);
    }

    /**
     * Encodes a request that is sent again and again: outside of the heap, and never released.
     *
     * @param method in capitals
     * @param path with query, begins with a slash; follows the endpoint's base path
     * @param headers as given; Host, Content-Length, User-Agent and Accept are added where they are missing
     * @param body empty for none
     */
    public static RequestBytes encode(Endpoint endpoint, String method, String path, Headers headers, byte[] body) {
        byte[] start = head(endpoint, method, path, headers, body.length);
        ByteBuf bytes = Unpooled.directBuffer(start.length + body.length)
                .writeBytes(start)
                .writeBytes(body);
        return new RequestBytes(bytes, method);
    }

    /** Encodes a request that is not sent often: as any object. */
    public static RequestBytes encodeOnce(Endpoint endpoint, String method, String path, Headers headers, byte[] body) {
        byte[] start = head(endpoint, method, path, headers, body.length);
        return new RequestBytes(Unpooled.wrappedBuffer(start, body), method);
    }

    private static byte[] head(Endpoint endpoint, String method, String path, Headers headers, int bodyLength) {
        Headers all = Headers.of(Map.of("User-Agent", List.of("perfgate"), "Accept", List.of("*/*")))
                .with(headers);
        if (bodyLength > 0 || !mayLackBody(method)) {
            all = all.with("Content-Length", Integer.toString(bodyLength));
        }
        List<String> hosts = all.of("Host");
        String host = hosts.isEmpty() ? endpoint.authority() : hosts.get(0);
        StringBuilder text = new StringBuilder(256);
        text.append(method).append(' ').append(endpoint.basePath()).append(path).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(host).append("\r\n");
        all.without("Host")
                .each((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Methods whose requests without a body say nothing of its length (RFC 9110, 8.6). */
    private static boolean mayLackBody(String method) {
        return switch (method) {
            case "POST", "PUT", "PATCH" -> false;
            default -> true;
        };
    }

    /** A view with indices of its own that is never released: a connection keeps one for each request it sends. */
    ByteBuf view() {
        return Unpooled.unreleasableBuffer(bytes.duplicate());
    }

    public int length() {
        return bytes.writerIndex();
    }

    /** Whether the answer has no body whatever its headers say. */
    boolean isHead() {
        return head;
    }

    /** Whether it may be sent again when the connection was lost before an answer (RFC 9110, 9.2.2). */
    public boolean isIdempotent() {
        return idempotent;
    }
}
