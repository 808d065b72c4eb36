package dev.perfgate.http;

import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.wire.RequestBytes;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.workload.RequestSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The way of one request along redirects (RFC 9110, 15.4), from its first one on; it does not leave the server. */
final class RedirectChain {
    private static final int MOST = 10;

    private final RequestSpec first;
    private final Endpoint server;
    private String method;
    private boolean withBody = true;
    private URI at;
    private int followed;
    private RequestBytes request;

    RedirectChain(PreparedRequest step) {
        this.first = step.spec;
        this.server = step.endpoint;
        this.method = first.method();
        this.at = URI.create(server + first.path());
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
            URI target = resolve(location);
            Endpoint there = Endpoint.parse(target.getScheme() + "://" + target.getRawAuthority());
            if (!there.isSameServer(server)) {
                return "redirect to another server: " + there;
            }
            goTo(target, there, status);
            return null;
        } catch (IllegalArgumentException e) {
            return "redirect to what is no address";
        }
    }

    /** A query alone keeps the path (RFC 3986, 5.2.2), other than URI.resolve has it. */
    private URI resolve(String location) {
        return location.startsWith("?")
                ? URI.create(server.toString()).resolve(at.getRawPath() + location)
                : at.resolve(location);
    }

    private void goTo(URI target, Endpoint there, int status) {
        followed++;
        at = target;
        // What clients do, and RFC 9110 allows: the answer to a POST is fetched from elsewhere.
        if (status == 303 || (status < 303 && method.equals("POST"))) {
            method = method.equals("HEAD") ? "HEAD" : "GET";
            withBody = false;
        }
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        byte[] body = withBody ? first.body().getBytes(StandardCharsets.UTF_8) : new byte[0];
        request = RequestBytes.encodeOnce(there, method, path + query, headers(), body);
    }

    private Map<String, String> headers() {
        if (withBody) {
            return first.headers();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(first.headers());
        headers.remove("Content-Type");
        return headers;
    }

    /** Whether an answer asks for another request. */
    static boolean isAskedFor(PreparedRequest step, Response response) {
        return step.followsRedirects && response.isRedirect() && response.location() != null;
    }
}
