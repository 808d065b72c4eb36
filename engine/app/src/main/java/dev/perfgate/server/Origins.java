package dev.perfgate.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets pages of other origins call the API, where that was asked for. They send the token themselves: cookies are not used. */
final class Origins {
    private final Set<String> allowed;

    /** @param allowed such as {@code https://dashboard.example} */
    Origins(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    void addTo(RoutesConfig routes) {
        if (!allowed.isEmpty()) {
            routes.before("/api/*", this::name);
            routes.options("/api/*", Origins::preflight);
        }
    }

    private void name(Context ctx) {
        @Nullable String origin = ctx.header("Origin");
        ctx.header("Vary", "Origin");
        if (origin != null && allowed.contains(origin)) {
            ctx.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Expose-Headers", "Link, Location, Retry-After");
        }
    }

    private static void preflight(Context ctx) {
        ctx.status(204)
                .header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                .header("Access-Control-Allow-Headers", "Authorization, Content-Type")
                .header("Access-Control-Max-Age", "600");
    }
}
