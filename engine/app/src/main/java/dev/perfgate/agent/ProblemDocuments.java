package dev.perfgate.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as RFC 9457 has them: {@code application/problem+json}. */
final class ProblemDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemDocuments() {}

    static void answerWith(RoutesConfig routes) {
        routes.exception(
                ProblemException.class,
                (problem, request) ->
                        write(request, problem.status(), String.valueOf(problem.getMessage()), problem.retrySeconds()));
        routes.exception(HttpResponseException.class, (problem, request) -> {
            if (problem.getStatus() == 405) {
                request.header("Allow", problem.getDetails().getOrDefault("availableMethods", ""));
            }
            write(request, problem.getStatus(), sentence(problem, request), Optional.empty());
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), failure);
            write(request, 500, "The agent failed; see its log.", Optional.empty());
        });
    }

    private static String sentence(HttpResponseException problem, Context request) {
        return switch (problem.getStatus()) {
            case 404 ->
                "Nothing found at " + request.path()
                        + ": the agent serves /v1/health, /v1/loadtest and /v1/loadtest/progress.";
            case 405 ->
                request.method() + " is not allowed at " + request.path() + "; use "
                        + problem.getDetails().getOrDefault("availableMethods", "another method") + ".";
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static void write(Context request, int status, String detail, Optional<Long> retrySeconds) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.forStatus(status).getMessage())
                .put("status", status)
                .put("detail", detail);
        retrySeconds.ifPresent(seconds -> {
            document.put("secondsLeft", seconds);
            request.header("Retry-After", String.valueOf(seconds));
        });
        try {
            request.status(status).result(MAPPER.writeValueAsBytes(document)).contentType("application/problem+json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
