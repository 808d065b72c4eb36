package dev.perfgate.load.locust;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Locust names a request: by its method and the rest. Our names begin with the method unless someone chose another.
 *
 * @param type the method, empty for the sum of all requests
 */
record LocustName(String type, String name) {
    static final LocustName AGGREGATED = new LocustName("", "Aggregated");

    private static final Pattern WITH_METHOD =
            Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT) +(.+)", Pattern.DOTALL);

    /** The name of a request; a blank method would make it look like the sum of all. */
    static LocustName of(String request) {
        Matcher parts = WITH_METHOD.matcher(request);
        return parts.matches()
                ? new LocustName(parts.group(1), parts.group(2))
                : new LocustName(LocustCsv.UNKNOWN, request);
    }
}
