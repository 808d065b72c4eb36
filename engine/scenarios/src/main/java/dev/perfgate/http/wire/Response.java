package dev.perfgate.http.wire;

import org.jspecify.annotations.Nullable;

/** A complete response, as its connection holds it until the next request is sent. */
public final class Response {
    private final ResponseParser parser;
    private long bytes;

    Response(ResponseParser parser) {
        this.parser = parser;
    }

    void begin() {
        bytes = 0;
    }

    void received(int more) {
        bytes += more;
    }

    public int status() {
        return parser.status();
    }

    /** Whether it only says where to go instead; that what the client has is still good (304) is an answer. */
    public boolean isRedirect() {
        int status = parser.status();
        return status >= 300 && status < 400 && status != 304;
    }

    /** Where a redirect leads to, as it was sent; null without one. */
    public @Nullable String location() {
        return parser.location();
    }

    /** Bytes of head and body as they came over the wire, after decryption. */
    public long bytes() {
        return bytes;
    }

    /** How its body begins, in one line; empty when it was not kept. */
    public String bodyStart(int bytesAtMost) {
        return parser.body().start(bytesAtMost);
    }

    /** Whether the body has these bytes; it must have been asked for when the request was sent. */
    public boolean bodyContains(byte[] wanted) {
        return parser.body().contains(wanted);
    }
}
