package dev.perfgate.api;

/** Entry point for scenarios of type {@code http} and their requests begin; meant to be imported statically. */
public final class Http {
    private Http() {}

    /**
     * A load on an HTTP service. It needs a base URL, an end ({@link HttpScenario#duration} or {@link HttpScenario#iterations}) and
     * requests; with nothing else said one virtual user sends them one after the other.
     */
    public static HttpScenario http(String name) {
        return HttpScenario.named(name);
    }

    /**
     * A GET request.
     *
     * @param path from the first slash, with its query, percent-encoded: {@code "/items?size=10"}
     */
    public static HttpRequest get(String path) {
        return request("GET", path);
    }

    public static HttpRequest post(String path) {
        return request("POST", path);
    }

    public static HttpRequest put(String path) {
        return request("PUT", path);
    }

    public static HttpRequest patch(String path) {
        return request("PATCH", path);
    }

    public static HttpRequest delete(String path) {
        return request("DELETE", path);
    }

    public static HttpRequest head(String path) {
        return request("HEAD", path);
    }

    /**
     * A request of any method.
     *
     * @param method in capitals
     */
    public static HttpRequest request(String method, String path) {
        return HttpRequest.of(method, path);
    }

    /** Users that do the same kind of things. */
    public static HttpUserClass userClass(String name) {
        return HttpUserClass.named(name);
    }

    /** What a user does in one iteration, or a set of such tasks. */
    public static HttpTask task(String name) {
        return HttpTask.named(name);
    }
}
