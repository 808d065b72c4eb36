package dev.perfgate.init;

import java.net.URI;

/**
 * A URL, split into the two parts that a scenario has.
 *
 * @param base scheme, host and port
 * @param path with the query, as a request line has it
 */
public record UrlParts(String base, String path) {
    /** Splits before the path; {@code http://} may be left out. What is no URL goes whole to the base, whose reader says what is wrong. */
    public static UrlParts of(String url) {
        String full = url.contains("://") ? url : "http://" + url;
        try {
            URI uri = URI.create(full);
            if (uri.getRawAuthority() == null) {
                return new UrlParts(url, "/");
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new UrlParts(uri.getScheme() + "://" + uri.getRawAuthority(), path + query);
        } catch (IllegalArgumentException e) {
            return new UrlParts(url, "/");
        }
    }
}
