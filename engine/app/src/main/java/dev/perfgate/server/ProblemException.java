package dev.perfgate.server;

import java.util.List;
import java.util.Map;

/** A request that is answered with a problem document. */
final class ProblemException extends RuntimeException {
    private final int status;
    private final transient Map<String, List<String>> errors;
    private final transient Map<String, String> headers;

    ProblemException(int status, String detail) {
        this(status, detail, Map.of(), Map.of());
    }

    private ProblemException(int status, String detail, Map<String, List<String>> errors, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.errors = errors;
        this.headers = headers;
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail);
    }

    /** @param errors what is wrong with each field */
    static ProblemException wrongFields(Map<String, List<String>> errors) {
        String detail = "Rejected: " + String.join(", ", errors.keySet()) + ". See errors.";
        return new ProblemException(400, detail, errors, Map.of());
    }

    static ProblemException notFound(String what) {
        return new ProblemException(404, what);
    }

    ProblemException withHeader(String name, String value) {
        return new ProblemException(status, String.valueOf(getMessage()), errors, Map.of(name, value));
    }

    int status() {
        return status;
    }

    Map<String, List<String>> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }
}
