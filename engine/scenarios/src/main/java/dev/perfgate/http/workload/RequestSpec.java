package dev.perfgate.http.workload;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One request of a sequence.
 *
 * @param name under which it is counted; requests of one name are counted together
 * @param headers by name in whatever case, and in an order that does not depend on how they were written
 * @param path with query, begins with a slash; follows the scenario's base URL
 * @param body empty for none
 * @param timeout from sending until the answer is complete, with all redirects
 * @param followRedirects whether a redirect on the same server is followed
 * @param checks the status first
 */
public record RequestSpec(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        Duration timeout,
        boolean followRedirects,
        List<Check> checks) {

    public RequestSpec {
        SortedMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        // Its text is part of the workload's hash: Map.copyOf has another order in each JVM.
        headers = Collections.unmodifiableSortedMap(sorted);
        checks = List.copyOf(checks);
    }

    public boolean needsBody() {
        return checks.stream().anyMatch(Check::needsBody);
    }

    /** Whether a redirect is as good as any answer, only since nothing else was said. */
    public boolean takesAnyRedirect() {
        return !followRedirects
                && checks.stream().anyMatch(check -> check instanceof StatusCheck status && status.isDefault());
    }

    /** Everything that makes two requests comparable, always in the same words. */
    public String description() {
        StringBuilder text = new StringBuilder(method).append(' ').append(path);
        text.append(" as ").append(name).append(", timeout ").append(timeout);
        text.append(followRedirects ? ", follows redirects" : "");
        text.append(", headers ").append(headers);
        text.append(", checks ").append(checks).append(", body ").append(body);
        return text.toString();
    }
}
