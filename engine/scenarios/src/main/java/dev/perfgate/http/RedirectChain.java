package dev.perfgate.http;

import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.wire.Headers;
import dev.perfgate.http.wire.RequestBytes;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.wire.WireUrl;
import dev.perfgate.http.workload.RequestSpec;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way of one request along redirects (RFC 9110, 15.4), from its first one on; it does not leave the server. */
final class RedirectChain {
    private static final int MOST = 10;
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private final RequestSpec first;
    private final Endpoint server;
    private String method;
    private boolean withBody = true;
    /** Path with query, from the server's root on. */
    private String at;

    private int followed;
    private RequestBytes request;

    RedirectChain(PreparedRequest step) {
        this.first = step.spec;
        this.server = step.endpoint;
        this.method = first.method();
        this.at = server.basePath() + first.path();
        this.request = step.bytes;
    }

    /** What is to be sent now, or was last. */
    RequestBytes request() {
        return request;
    }

    /** Goes one step on; gives null, or in few words why that cannot be. */
    @Nullable
    String follow(int status, String location) {
        if (followed == MOST) {
            return "more than " + MOST + " redirects";
        }
        try {
            String wanted = WireUrl.encodedHeader(location);
            Endpoint there = server;
            String target = wanted;
            if (ABSOLUTE.matcher(wanted).lookingAt() || wanted.startsWith("//")) {
                String url = wanted.startsWith("//") ? (server.tls() ? "https:" : "http:") + wanted : wanted;
                int end = WireUrl.endOfAuthority(url);
                there = Endpoint.parse(url.substring(0, end));
                target = url.substring(end).startsWith("/") ? url.substring(end) : "/" + url.substring(end);
            }
            if (!there.isSameServer(server)) {
                return "redirect to another server: " + there;
            }
            goTo(WireUrl.resolve(at, target), status);
            return null;
        } catch (IllegalArgumentException e) {
            return "redirect to an invalid address";
        }
    }

    private void goTo(String target, int status) {
        followed++;
        at = target;
        // What clients do, and RFC 9110 allows: the answer to a POST is fetched from elsewhere.
        if (status == 303 || (status < 303 && method.equals("POST"))) {
            method = method.equals("HEAD") ? "HEAD" : "GET";
            withBody = false;
        }
        byte[] body = withBody ? first.body().getBytes(StandardCharsets.UTF_8) : new byte[0];
        request = RequestBytes.encodeOnce(server.withoutBasePath(), method, target, headers(), body);
    }

    private Headers headers() {
        return withBody ? first.headers() : first.headers().without("Content-Type");
    }

    /** Whether an answer asks for another request. */
    static boolean isAskedFor(PreparedRequest step, Response response) {
        return step.followsRedirects && response.isRedirect() && response.location() != null;
    }
}
