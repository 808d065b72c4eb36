package dev.perfgate.demo;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose body is still arriving. */
final class IncomingRequest {
    private final HttpRequest head;
    private final String path;
    private final Optional<DemoEndpoint> endpoint;
    /** Only where there is JSON to read: raw tensors and multipart bodies are taken as they are. */
    private final @Nullable BodyReader json;

    IncomingRequest(HttpRequest head) {
        this.head = head;
        this.path = withoutQuery(head.uri());
        this.endpoint = DemoEndpoint.at(path);
        this.json = endpoint.isPresent() && endpoint.get().takesBody() && claimsJson() ? new BodyReader() : null;
    }

    private static String withoutQuery(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private boolean claimsJson() {
        String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE, "").toLowerCase(Locale.ROOT);
        return !type.startsWith("application/octet-stream") && !type.startsWith("multipart/");
    }

    void add(ByteBuf body) {
        if (json != null) {
            json.add(body);
        }
    }

    /** The answer when nothing is made to fail; call once, after the last byte. */
    Call end(DemoStats stats) {
        if (head.decoderResult().isFailure()) {
            return call(Answer.error(HttpResponseStatus.BAD_REQUEST, "this is not HTTP/1.1"), false);
        }
        if (endpoint.isEmpty()) {
            return call(Answer.error(HttpResponseStatus.NOT_FOUND, "nothing found at " + path), true);
        }
        DemoEndpoint found = endpoint.get();
        if (!found.method().equals(head.method().name())) {
            return call(
                    Answer.error(
                            HttpResponseStatus.METHOD_NOT_ALLOWED,
                            head.method() + " is not allowed at " + path + ": use " + found.method()),
                    true);
        }
        return answered(found, stats);
    }

    private Call answered(DemoEndpoint found, DemoStats stats) {
        try {
            InferenceInput input = json == null ? InferenceInput.NONE : json.end();
            return new Call(endpoint, found.answer(input, stats), input.work(), HttpUtil.isKeepAlive(head));
        } catch (InvalidBodyException e) {
            return call(Answer.error(HttpResponseStatus.BAD_REQUEST, e.reason()), true);
        }
    }

    private Call call(Answer answer, boolean mayStay) {
        return new Call(endpoint, answer, 1, mayStay && HttpUtil.isKeepAlive(head));
    }
}
