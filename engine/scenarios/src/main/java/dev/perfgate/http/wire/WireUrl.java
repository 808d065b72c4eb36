package dev.perfgate.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses as people and servers write them, made fit for the wire: more is written than RFC 3986 allows, and every browser takes it. */
public final class WireUrl {
    private static final String NEVER_RAW = " \"<>\\^`{|}";

    private WireUrl() {}

    /** Path and query with whatever may not stand there encoded; what is encoded already stays. */
    public static String encoded(String pathAndQuery) {
        StringBuilder text = new StringBuilder(pathAndQuery.length() + 16);
        for (byte octet : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
            append(text, octet);
        }
        return text.toString();
    }

    /** As {@link #encoded}, of a header's value: each character stands for a byte, which mostly is one of UTF-8. */
    public static String encodedHeader(String latin) {
        StringBuilder text = new StringBuilder(latin.length() + 16);
        for (byte octet : latin.getBytes(StandardCharsets.ISO_8859_1)) {
            append(text, octet);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte octet) {
        if (octet > ' ' && octet < 0x7f && NEVER_RAW.indexOf(octet) < 0) {
            text.append((char) octet);
        } else {
            text.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
        }
    }

    /** Where the path, the query or the fragment begins behind the authority of an address with a scheme. */
    public static int endOfAuthority(String url) {
        int at = url.indexOf("://") + 3;
        while (at < url.length() && "/?#\\".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /**
     * What a reference means beside the path with query at which it was found (RFC 3986, 5.2), without a fragment.
     *
     * @param reference relative: without a scheme and an authority
     */
    public static String resolve(String base, String reference) {
        String wanted = beforeFragment(reference);
        String path = base.indexOf('?') < 0 ? base : base.substring(0, base.indexOf('?'));
        if (wanted.isEmpty()) {
            return base;
        }
        if (wanted.startsWith("?")) {
            return path + wanted;
        }
        String whole = wanted.startsWith("/") ? wanted : path.substring(0, path.lastIndexOf('/') + 1) + wanted;
        int query = whole.indexOf('?');
        return query < 0 ? withoutDots(whole) : withoutDots(whole.substring(0, query)) + whole.substring(query);
    }

    static String beforeFragment(String reference) {
        int fragment = reference.indexOf('#');
        return fragment < 0 ? reference : reference.substring(0, fragment);
    }

    private static String withoutDots(String path) {
        StringBuilder kept = new StringBuilder();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("..")) {
                kept.setLength(Math.max(0, kept.lastIndexOf("/")));
                kept.append(last ? "/" : "");
            } else if (parts[i].equals(".")) {
                kept.append(last ? "/" : "");
            } else {
                kept.append('/').append(parts[i]);
            }
        }
        return kept.toString();
    }
}
