package dev.perfgate.http.wire;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a service.
 *
 * @param host a name or an address, an IPv6 one without its brackets
 * @param basePath what precedes every request's path; empty, or begins with a slash and does not end with one
 */
public record Endpoint(boolean tls, String host, int port, String basePath) {

    private static final Pattern BASE = Pattern.compile("(?i)(https?)://.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+(%(25)?[A-Za-z0-9._~-]+)?");
    private static final int LONGEST_NAME = 253;

    /**
     * Reads a base URL such as {@code https://shop.example:8443/api}: the names that real networks use, with {@code _}, a dot at their
     * end, one label alone or letters beyond ASCII, and addresses of IPv6 with a zone.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Endpoint parse(String url) {
        String text = url.strip();
        Matcher scheme = BASE.matcher(text);
        if (!scheme.matches()) {
            throw new IllegalArgumentException("it must begin with http:// or https://");
        }
        boolean tls = scheme.group(1).equalsIgnoreCase("https");
        int end = WireUrl.endOfAuthority(text);
        String authority = text.substring(text.indexOf("://") + 3, end);
        if (authority.isEmpty()) {
            throw new IllegalArgumentException("it names no host");
        }
        if (authority.contains("@")) {
            throw new IllegalArgumentException(
                    "a base URL has no user; send the header 'Authorization: Basic …' instead, with user:password in base64");
        }
        String path = text.substring(end);
        if (path.contains("?") || path.contains("#")) {
            throw new IllegalArgumentException("a base URL has no query or fragment");
        }
        int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
        String host = host(colon < 0 ? authority : authority.substring(0, colon), authority);
        int port = colon < 0 ? usualPort(tls) : port(authority.substring(colon + 1), tls, authority);
        return new Endpoint(tls, host, port, WireUrl.encoded(path).replaceAll("/+$", ""));
    }

    private static String host(String written, String authority) {
        if (written.startsWith("[") && written.endsWith("]")) {
            String address = written.substring(1, written.length() - 1);
            if (address.contains(":") && IPV6.matcher(address).matches()) {
                // In a URL the mark of a zone is encoded (RFC 6874).
                return address.replace("%25", "%");
            }
            throw noHost(authority);
        }
        String name;
        try {
            // The rules for names of the internet (no underscore) are not those of the networks that services run in.
            name = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            throw noHost(authority);
        }
        if (!NAME.matcher(name).matches()
                || name.startsWith(".")
                || name.contains("..")
                || name.length() > LONGEST_NAME) {
            throw noHost(authority);
        }
        return name;
    }

    private static IllegalArgumentException noHost(String authority) {
        return new IllegalArgumentException("'" + authority + "' is no host name with or without port");
    }

    private static int usualPort(boolean tls) {
        return tls ? 443 : 80;
    }

    private static int port(String written, boolean tls, String authority) {
        if (written.isEmpty()) {
            return usualPort(tls);
        }
        if (!written.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw noHost(authority);
        }
        int port = written.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(written);
        if (port == 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + written + " is not between 1 and 65535");
        }
        return port;
    }

    /** The name by which a server of TLS is asked for (RFC 6066: without a dot at its end); empty for an address. */
    Optional<String> serverName() {
        String name = withoutLastDot(host);
        boolean address =
                host.contains(":") || name.chars().allMatch(part -> part == '.' || (part >= '0' && part <= '9'));
        return address ? Optional.empty() : Optional.of(name);
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** The server itself, for paths that are whole already. */
    public Endpoint withoutBasePath() {
        return new Endpoint(tls, host, port, "");
    }

    /** Whether another address is the same but for the paths. */
    public boolean isSameServer(Endpoint other) {
        return tls == other.tls
                && port == other.port
                && withoutLastDot(host).equalsIgnoreCase(withoutLastDot(other.host));
    }

    /** The value of the Host header: the port only where it is not the scheme's own (RFC 9112, 3.2). */
    public String authority() {
        // A zone means something on this machine alone (RFC 6874).
        String name = host.contains(":") ? "[" + host.replaceAll("%.*", "") + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority() + basePath;
    }
}
