package dev.perfgate.server;

import dev.perfgate.store.jdbc.Scope;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint: what is registered, and what the OpenAPI document says of it.
 *
 * @param scope what a token must allow; none when anyone may ask
 */
record Route(HandlerType method, String path, Optional<Scope> scope, Description description, Handler handler) {
    /**
     * What people and clients are told.
     *
     * @param parameters of the query
     * @param request the schema of the body, empty without one
     * @param status of success
     * @param response the schema of the answer, empty without a body; an array of it when it ends with []
     */
    record Description(String summary, List<Parameter> parameters, String request, int status, String response) {
        Description {
            parameters = List.copyOf(parameters);
        }
    }

    /** A query parameter; {@code type} as OpenAPI calls it, with a format after a blank: {@code string uuid}. */
    record Parameter(String name, String type, boolean repeated, String description) {}

    static Route of(HandlerType method, String path, Scope scope, String summary, Handler handler) {
        return new Route(method, path, Optional.of(scope), new Description(summary, List.of(), "", 200, ""), handler);
    }

    /** The same, for anyone. */
    Route open() {
        return new Route(method, path, Optional.empty(), description, handler);
    }

    Route asking(Parameter... more) {
        List<Parameter> all = new ArrayList<>(description.parameters());
        all.addAll(List.of(more));
        return with(new Description(
                description.summary(), all, description.request(), description.status(), description.response()));
    }

    Route asking(List<Parameter> more) {
        return asking(more.toArray(Parameter[]::new));
    }

    Route taking(String schema) {
        return with(new Description(
                description.summary(), description.parameters(), schema, description.status(), description.response()));
    }

    Route answering(int status, String schema) {
        return with(new Description(
                description.summary(), description.parameters(), description.request(), status, schema));
    }

    /** Whether the old service had none of it. */
    boolean isOurs() {
        return path.startsWith("/api/v1/runs/") || path.startsWith("/api/v1/audit/");
    }

    private Route with(Description other) {
        return new Route(method, path, scope, other, handler);
    }
}
