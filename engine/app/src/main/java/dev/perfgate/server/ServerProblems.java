package dev.perfgate.server;

import dev.perfgate.store.jdbc.DatabaseException;
import dev.perfgate.store.jdbc.GoneException;
import dev.perfgate.web.ProblemDocuments;
import dev.perfgate.web.RequestProblem;
import io.javalin.config.RoutesConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the server answers a request that went wrong. */
final class ServerProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);
    private static final ProblemDocuments DOCUMENTS = new ProblemDocuments(
            ". See /api/openapi.json for all paths.",
            "The server failed; see its log. Try again, and report it if it happens again.");

    private ServerProblems() {}

    static void answerWith(RoutesConfig routes) {
        DOCUMENTS.answerWith(routes);
        routes.exception(
                GoneException.class,
                (gone, request) ->
                        ProblemDocuments.write(request, new RequestProblem(410, String.valueOf(gone.getMessage()))));
        routes.exception(DatabaseException.class, (problem, request) -> {
            LOG.error("{} {}: {}", request.method(), request.path(), problem.getMessage());
            ProblemDocuments.write(request, new RequestProblem(500, String.valueOf(problem.getMessage())));
        });
    }
}
