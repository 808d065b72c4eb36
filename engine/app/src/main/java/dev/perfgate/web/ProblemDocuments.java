package dev.perfgate.web;

import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
        problem.headers().forEach(request::header);
        request.status(problem.status())
                .result(document(request.path(), problem))
                .contentType(MEDIA_TYPE);
    }

    private static byte[] document(String path, RequestProblem problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut json = new JsonOut(bytes, JsonLayout.BARE)) {
            json.document(() -> write(path, problem, json));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(String path, RequestProblem problem, JsonOut json) throws IOException {
        json.text("type", "about:blank");
        json.text("title", HttpStatus.forStatus(problem.status()).getMessage());
        json.whole("status", problem.status());
        json.text("detail", String.valueOf(problem.getMessage()));
        json.text("instance", path);
        for (Map.Entry<String, Long> number : problem.numbers().entrySet()) {
            json.whole(number.getKey(), number.getValue());
        }
        if (!problem.errors().isEmpty()) {
            json.object("errors", () -> {
                for (Map.Entry<String, List<String>> field : problem.errors().entrySet()) {
                    json.texts(field.getKey(), field.getValue());
                }
            });
        }
    }
}
