package dev.perfgate.text;

import java.util.regex.Pattern;

/** URLs as they are printed and kept: without user and password, and of a query without its values. */
public final class UrlText {
    private static final String HIDDEN = "…";
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b([a-z][a-z0-9+.:-]*://)[^\\s/?#'\"]*@");
    /** Also where the password has characters that end the authority: what stands before the last {@code @} of the word. */
    private static final Pattern MALFORMED = Pattern.compile("(?i)^([a-z][a-z0-9+.:-]*://)?.*@");

    private static final Pattern WELL_FORMED =
            Pattern.compile("(?i)[a-z][a-z0-9+.:-]*://(\\[[^\\]]*]|[^\\s:/?#@\\[\\]]+)(:\\d*)?([/?#].*)?");

    private static final Pattern PASSWORD = Pattern.compile("(?i)\\b(password|passwd|pwd|token|secret)=[^&;\\s'\"]*");

    private UrlText() {}

    /** A whole URL, or what was meant to be one. */
    public static String of(String url) {
        String known = CREDENTIALS.matcher(url).replaceFirst("$1" + HIDDEN + "@");
        return withoutValues(
                known.equals(url) && !WELL_FORMED.matcher(url).matches()
                        ? MALFORMED.matcher(url).replaceFirst("$1" + HIDDEN + "@")
                        : known);
    }

    /** A URL or a path without the values of its query, {@code /in?token=…}. */
    public static String withoutValues(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return url;
        }
        int fragment = url.indexOf('#', query);
        String parameters = url.substring(query + 1, fragment < 0 ? url.length() : fragment);
        StringBuilder shown = new StringBuilder(url.substring(0, query)).append('?');
        String separator = "";
        for (String parameter : parameters.split("[&;]", -1)) {
            int equals = parameter.indexOf('=');
            shown.append(separator).append(equals < 0 ? "" : parameter.substring(0, equals + 1));
            shown.append(equals == parameter.length() - 1 || parameter.isEmpty() ? "" : HIDDEN);
            separator = "&";
        }
        return shown.toString();
    }

    /** A sentence in which URLs may stand: none keeps its user and password, and no database's URL its password. */
    public static String in(String sentence) {
        if (!sentence.contains("://")) {
            return sentence;
        }
        String shown = CREDENTIALS.matcher(sentence).replaceAll("$1" + HIDDEN + "@");
        return PASSWORD.matcher(shown).replaceAll("$1=" + HIDDEN);
    }
}
