package dev.perfgate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as RFC 9457 has them: {@code application/problem+json}.
 *
 * @param paths where a client finds which paths there are, in the middle of a sentence or as one
 * @param failed what is said when the service itself is at fault
 */
public record ProblemDocuments(String paths, String failed) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public void answerWith(RoutesConfig routes) {
        routes.exception(RequestProblem.class, (problem, request) -> write(request, problem));
        routes.exception(HttpResponseException.class, (problem, request) -> {
            if (problem.getStatus() == 405) {
                request.header("Allow", problem.getDetails().getOrDefault("availableMethods", ""));
            }
            write(request, new RequestProblem(problem.getStatus(), sentence(problem, request)));
        });
        routes.exception(Exception.class, (failure, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), failure);
            write(request, new RequestProblem(500, failed));
        });
    }

    private String sentence(HttpResponseException problem, Context request) {
        return switch (problem.getStatus()) {
            case 404 -> "Nothing found at " + request.path() + paths;
            case 405 ->
                request.method() + " is not allowed at " + request.path() + "; use "
                        + problem.getDetails().getOrDefault("availableMethods", "another method") + ".";
            default -> String.valueOf(problem.getMessage());
        };
    }

    public static void write(Context request, RequestProblem problem) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.forStatus(problem.status()).getMessage())
                .put("status", problem.status())
                .put("detail", String.valueOf(problem.getMessage()))
                .put("instance", request.path());
        problem.numbers().forEach(document::put);
        if (!problem.errors().isEmpty()) {
            ObjectNode fields = document.putObject("errors");
            problem.errors().forEach((field, texts) -> {
                ArrayNode all = fields.putArray(field);
                texts.forEach(all::add);
            });
        }
        problem.headers().forEach(request::header);
        try {
            request.status(problem.status())
                    .result(MAPPER.writeValueAsBytes(document))
                    .contentType(MEDIA_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
