package dev.perfgate.http.wire;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a load goes.
 *
 * @param host a name or an address, an IPv6 one without its brackets
 * @param basePath what precedes every request's path; empty, or begins with a slash and does not end with one
 */
public record Endpoint(boolean tls, String host, int port, String basePath) {

    /**
     * Reads a base URL such as {@code https://shop.example:8443/api}.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Endpoint parse(String url) {
        URI uri = uri(url.strip());
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("it must begin with http:// or https://");
        }
        if (uri.getHost() == null) {
            String authority = uri.getRawAuthority();
            throw new IllegalArgumentException(
                    authority == null
                            ? "it names no host"
                            : "'" + authority + "' is no host name with or without port");
        }
        if (uri.getUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("a base URL has no user, query or fragment");
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        return new Endpoint(tls, host, port(uri, tls), uri.getRawPath().replaceAll("/+$", ""));
    }

    /** With everything beyond ASCII encoded, as it goes over the wire. */
    private static URI uri(String url) {
        try {
            return new URI(new URI(url).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e.getReason());
        }
    }

    private static int port(URI uri, boolean tls) {
        int port = uri.getPort();
        if (port == 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
        return port > 0 ? port : tls ? 443 : 80;
    }

    /** Whether another address is the same but for the paths. */
    public boolean isSameServer(Endpoint other) {
        return tls == other.tls && port == other.port && host.equalsIgnoreCase(other.host);
    }

    /** The value of the Host header: the port only where it is not the scheme's own (RFC 9112, 3.2). */
    public String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority() + basePath;
    }
}
