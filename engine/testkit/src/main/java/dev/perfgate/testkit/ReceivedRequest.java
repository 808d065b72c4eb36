package dev.perfgate.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A request as a {@link StallingServer} read it. */
public final class ReceivedRequest {
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    ReceivedRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** The target as sent, with its query. */
    public String target() {
        return target;
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** All headers, names in lower case; of a repeated one the last. */
    public Map<String, String> headers() {
        return headers;
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    public byte[] body() {
        return body.clone();
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
