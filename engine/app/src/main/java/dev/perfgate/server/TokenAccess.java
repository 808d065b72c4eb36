package dev.perfgate.server;

import dev.perfgate.store.jdbc.AuditLog;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Token;
import dev.perfgate.store.jdbc.Tokens;
import dev.perfgate.web.RequestProblem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets in who has a token that allows it, not more often than the limits say, and keeps the audit log. */
final class TokenAccess {
    private static final String TOKEN = "perfgate.token";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /** {@code Token} is how Django REST framework's clients write it. */
    private static final List<String> SCHEMES = List.of("bearer ", "token ");

    private final Database database;
    private final Tokens tokens;
    private final AuditLog audit;
    private final Clock clock;
    private final RateLimit requests;
    private final RateLimit failures;

    TokenAccess(Database database, ServerOptions.Limits limits, Clock clock, LongSupplier nanoTime) {
        this.database = database;
        this.tokens = database.tokens();
        this.audit = database.audit();
        this.clock = clock;
        this.requests = new RateLimit(limits.requestsPerMinute(), nanoTime);
        this.failures = new RateLimit(limits.failuresPerMinute(), nanoTime);
    }

    void guard(RoutesConfig config, List<Route> routes) {
        for (Route route : routes) {
            config.addHttpHandler(route.method(), route.path(), ctx -> handle(ctx, route));
            // Without a handler of its own, HEAD would be answered with the headers of an empty text.
            if (route.method().equals(HandlerType.GET)
                    && !route.description().response().isEmpty()) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), ctx -> handle(ctx, route));
            }
        }
        config.after("/api/*", this::record);
    }

    private void handle(Context ctx, Route route) throws Exception {
        route.scope().ifPresent(scope -> admit(ctx, scope));
        Parameters.check(ctx, route);
        route.handler().handle(ctx);
        if (!READING.contains(ctx.method())) {
            database.settle();
        }
    }

    private void admit(Context ctx, Scope needed) {
        String address = ctx.ip();
        if (!failures.some(address)) {
            throw tooMany(failures, "Too many requests with wrong tokens from " + address + ".");
        }
        Token token = authenticated(ctx, address);
        ctx.attribute(TOKEN, token);
        if (!requests.take(token.name())) {
            throw tooMany(requests, "The token '" + token.name() + "' made too many requests.");
        }
        if (!token.scope().allows(needed)) {
            throw new RequestProblem(
                    403,
                    "The token '" + token.name() + "' may only " + word(token.scope()) + ", but this needs "
                            + word(needed) + ": create one with 'perfgate token NAME --scope " + word(needed) + "'.");
        }
    }

    private Token authenticated(Context ctx, String address) {
        String text = text(ctx.header("Authorization"));
        if (text == null) {
            throw unauthorised("The token is missing: send the header 'Authorization: Bearer TOKEN'.");
        }
        Token token = tokens.find(text).orElseThrow(() -> {
            failures.take(address);
            return unauthorised("The token is unknown: create one with 'perfgate token NAME'.");
        });
        if (token.expired(clock.instant())) {
            failures.take(address);
            throw unauthorised("The token '" + token.name() + "' expired at " + token.expiresAt()
                    + ": revoke it and create another with 'perfgate token'.");
        }
        return token;
    }

    /** Who changed something or was turned away. */
    private void record(Context ctx) {
        @Nullable Token token = ctx.attribute(TOKEN);
        int status = ctx.statusCode();
        boolean turnedAway = status == 401 || status == 403;
        if (turnedAway || (token != null && !READING.contains(ctx.method()))) {
            audit.add(token == null ? "" : token.name(), ctx.ip(), ctx.method().name(), path(ctx, status), status);
        }
        if (status == 204) {
            ctx.res().setContentType(null);
        }
    }

    /** With that of what was made, where something was. */
    private static String path(Context ctx, int status) {
        @Nullable String made = status == 201 ? ctx.res().getHeader("Location") : null;
        return made == null ? ctx.path() : ctx.path() + " -> " + made;
    }

    private static @Nullable String text(@Nullable String header) {
        if (header != null) {
            for (String scheme : SCHEMES) {
                if (header.toLowerCase(Locale.ROOT).startsWith(scheme)) {
                    return header.substring(scheme.length()).strip();
                }
            }
        }
        return null;
    }

    private static RequestProblem unauthorised(String detail) {
        return new RequestProblem(401, detail).withHeader("WWW-Authenticate", "Bearer realm=\"perfgate\"");
    }

    private static RequestProblem tooMany(RateLimit limit, String detail) {
        long seconds = limit.secondsToOne();
        return new RequestProblem(429, detail + " Try again in " + seconds + " s.")
                .withHeader("Retry-After", String.valueOf(seconds));
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
