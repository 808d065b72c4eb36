package dev.perfgate.http;

import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.wire.RequestBytes;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.workload.Check;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.unit.Durations;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request made ready for the wire. */
final class PreparedRequest {
    final int number;
    /** Index of its name among all request names. */
    final int nameIndex;

    final RequestBytes bytes;
    final long timeoutNanos;
    final boolean keepBody;
    final String timeoutMessage;
    final String connectTimeoutMessage;
    /** Whether a redirect is taken for an answer only since nothing else was said. */
    final boolean redirectIsUnasked;

    final boolean followsRedirects;
    final RequestSpec spec;
    final Endpoint endpoint;
    private final Check[] checks;

    PreparedRequest(int number, int nameIndex, RequestSpec request, Endpoint endpoint) {
        this.number = number;
        this.nameIndex = nameIndex;
        this.bytes = RequestBytes.encode(
                endpoint,
                request.method(),
                request.path(),
                request.headers(),
                request.body().getBytes(StandardCharsets.UTF_8));
        this.timeoutNanos = request.timeout().toNanos();
        this.timeoutMessage = "no answer within " + Durations.format(request.timeout());
        this.connectTimeoutMessage = "no connection within " + Durations.format(request.timeout());
        this.checks = request.checks().toArray(Check[]::new);
        this.spec = request;
        this.endpoint = endpoint;
        this.followsRedirects = request.followRedirects();
        this.redirectIsUnasked = request.takesAnyRedirect();
        this.keepBody = request.needsBody();
    }

    /** The first check that does not hold, null if all do. */
    @Nullable
    Check failedBy(Response response) {
        for (Check check : checks) {
            if (check.failureOf(response) != null) {
                return check;
            }
        }
        return null;
    }
}
