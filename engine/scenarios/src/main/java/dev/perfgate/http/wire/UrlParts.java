package dev.perfgate.http.wire;

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
        int end = WireUrl.endOfAuthority(full);
        if (end == full.indexOf("://") + 3) {
            return new UrlParts(url, "/");
        }
        int fragment = full.indexOf('#', end);
        String rest = WireUrl.encoded(fragment < 0 ? full.substring(end) : full.substring(end, fragment));
        return new UrlParts(full.substring(0, end), rest.startsWith("/") ? rest : "/" + rest);
    }
}
