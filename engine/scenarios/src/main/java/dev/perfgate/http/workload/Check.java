package dev.perfgate.http.workload;

import dev.perfgate.http.wire.Response;
import org.jspecify.annotations.Nullable;

/** Something that must hold of an answer. */
public sealed interface Check permits StatusCheck, BodyContainsCheck {
    /** Null when it holds, otherwise in few words what is wrong: always the same words for the same fault. */
    @Nullable
    String failureOf(Response response);

    /** The kind by which its failures are grouped: {@code status} or {@code check}. */
    String kind();

    /** Whether it looks at the body, which then has to be kept. */
    boolean needsBody();
}
