package dev.perfgate.http.workload;

import dev.perfgate.http.wire.Headers;
import java.time.Duration;
import java.util.List;

/**
 * One request of a sequence.
 *
 * @param name under which it is counted; requests of one name are counted together
 * @param path with query, begins with a slash; follows the scenario's base URL
 * @param body empty for none
 * @param timeout from sending until the answer is complete, with all redirects
 * @param followRedirects whether a redirect on the same server is followed
 * @param maxFailedShare above which figures of those that succeed say nothing
 * @param checks the status first
 */
public record RequestSpec(
        String name,
        String method,
        String path,
        Headers headers,
        String body,
        Duration timeout,
        boolean followRedirects,
        double maxFailedShare,
        List<Check> checks) {

    public static final double USUAL_MAX_FAILED_SHARE = 0.01;

    public RequestSpec {
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
