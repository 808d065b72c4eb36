package dev.perfgate.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered with a problem document: a status, and a sentence with the remedy. */
public final class RequestProblem extends RuntimeException {
    private final int status;
    private final transient Map<String, List<String>> errors;
    private final transient Map<String, String> headers;
    private final transient Map<String, Long> numbers;

    public RequestProblem(int status, String detail) {
        this(status, detail, Map.of(), Map.of(), Map.of());
    }

    private RequestProblem(
            int status,
            String detail,
            Map<String, List<String>> errors,
            Map<String, String> headers,
            Map<String, Long> numbers) {
        super(detail);
        this.status = status;
        this.errors = errors;
        this.headers = headers;
        this.numbers = numbers;
    }

    public static RequestProblem badRequest(String detail) {
        return new RequestProblem(400, detail);
    }

    /** @param errors what is wrong with each field */
    public static RequestProblem wrongFields(Map<String, List<String>> errors) {
        String detail = "Rejected: " + String.join(", ", errors.keySet()) + ". See errors.";
        return new RequestProblem(400, detail, errors, Map.of(), Map.of());
    }

    public static RequestProblem notFound(String detail) {
        return new RequestProblem(404, detail);
    }

    public RequestProblem withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new RequestProblem(status, String.valueOf(getMessage()), errors, all, numbers);
    }

    /** Trying again makes sense then; in whole seconds, at least 1, which the document has as {@code secondsLeft}. */
    public RequestProblem retryAfter(Duration time) {
        long seconds = Math.max(1, (time.toMillis() + 999) / 1000);
        Map<String, Long> all = new LinkedHashMap<>(numbers);
        all.put("secondsLeft", seconds);
        return new RequestProblem(status, String.valueOf(getMessage()), errors, headers, all)
                .withHeader("Retry-After", String.valueOf(seconds));
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

    /** Further members of the document. */
    Map<String, Long> numbers() {
        return numbers;
    }
}
