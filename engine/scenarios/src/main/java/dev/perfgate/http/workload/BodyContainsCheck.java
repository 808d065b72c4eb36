package dev.perfgate.http.workload;

import dev.perfgate.http.wire.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body has a text, compared as UTF-8 bytes. */
public final class BodyContainsCheck implements Check {
    private final byte[] wanted;
    private final String failure;

    public BodyContainsCheck(String text) {
        wanted = text.getBytes(StandardCharsets.UTF_8);
        failure = "body does not contain '" + text + "'";
    }

    @Override
    public @Nullable String failureOf(Response response) {
        return response.bodyContains(wanted) ? null : failure;
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public boolean needsBody() {
        return true;
    }

    /** Part of a workload's description: the same for the same check. */
    @Override
    public String toString() {
        return failure;
    }
}
