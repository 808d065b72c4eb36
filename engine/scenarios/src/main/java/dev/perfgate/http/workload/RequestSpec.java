package dev.perfgate.http.workload;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request of a sequence.
 *
 * @param name under which it is counted; requests of one name are counted together
 * @param path with query, begins with a slash; follows the scenario's base URL
 * @param body empty for none
 * @param timeout from sending until the answer is complete
 * @param checks the status first
 */
public record RequestSpec(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        Duration timeout,
        List<Check> checks) {

    public RequestSpec {
        headers = Map.copyOf(headers);
        checks = List.copyOf(checks);
    }

    public boolean needsBody() {
        return checks.stream().anyMatch(Check::needsBody);
    }

    /** Everything that makes two requests comparable, always in the same words. */
    public String description() {
        StringBuilder text = new StringBuilder(method).append(' ').append(path);
        text.append(" as ").append(name).append(", timeout ").append(timeout);
        // Sorted: a Map's own order differs from one process to the next.
        text.append(", headers ").append(new TreeMap<>(headers));
        text.append(", checks ").append(checks).append(", body ").append(body);
        return text.toString();
    }
}
