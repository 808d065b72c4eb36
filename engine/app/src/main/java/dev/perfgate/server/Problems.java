package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.DatabaseException;
import dev.perfgate.store.jdbc.GoneException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as RFC 9457 has them: {@code application/problem+json}. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String MEDIA_TYPE = "application/problem+json";

    private Problems() {}

    static void answerWith(RoutesConfig routes) {
        routes.exception(ProblemException.class, (problem, ctx) -> {
            problem.headers().forEach(ctx::header);
            write(ctx, problem.status(), String.valueOf(problem.getMessage()), problem.errors());
        });
        routes.exception(HttpResponseException.class, (problem, ctx) -> {
            if (problem.getStatus() == 405) {
                ctx.header("Allow", problem.getDetails().getOrDefault("availableMethods", ""));
            }
            write(ctx, problem.getStatus(), sentence(problem, ctx), Map.of());
        });
        routes.exception(
                GoneException.class, (gone, ctx) -> write(ctx, 410, String.valueOf(gone.getMessage()), Map.of()));
        routes.exception(DatabaseException.class, (problem, ctx) -> {
            LOG.error("{} {}: {}", ctx.method(), ctx.path(), problem.getMessage());
            write(ctx, 500, String.valueOf(problem.getMessage()), Map.of());
        });
        routes.exception(Exception.class, (failure, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), failure);
            write(ctx, 500, "The server failed; see its log. Try again, and report it if it happens again.", Map.of());
        });
    }

    private static String sentence(HttpResponseException problem, Context ctx) {
        return switch (problem.getStatus()) {
            case 404 -> "Nothing found at " + ctx.path() + ". See /api/openapi.json for all paths.";
            case 405 ->
                ctx.method() + " is not allowed at " + ctx.path() + "; use "
                        + problem.getDetails().getOrDefault("availableMethods", "another method") + ".";
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static void write(Context ctx, int status, String detail, Map<String, List<String>> errors) {
        ObjectNode document = Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.forStatus(status).getMessage())
                .put("status", status)
                .put("detail", detail)
                .put("instance", ctx.path());
        if (!errors.isEmpty()) {
            ObjectNode fields = document.putObject("errors");
            errors.forEach((field, texts) -> {
                ArrayNode all = fields.putArray(field);
                texts.forEach(all::add);
            });
        }
        ctx.status(status);
        Json.answer(ctx, document);
        ctx.contentType(MEDIA_TYPE);
    }
}
