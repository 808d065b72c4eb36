package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.RunArrival;
import dev.perfgate.store.jdbc.RunRecord;
import dev.perfgate.store.jdbc.Runs;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Slice;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /api/v1/runs/}: the runs of all scenario types, and their figures over time. */
final class RunsApi {
    private static final String ALL = "/api/v1/runs/";
    private static final String ONE = ALL + "{id}/";
    private static final int MOST_POINTS = 1000;
    /** In a message. */
    private static final int MOST_PLACES = 20;

    private static final Route.Parameter BRANCH =
            new Route.Parameter("branch", "string", false, "Only runs of this branch.");
    private static final List<Route.Parameter> FILTERS = List.of(
            new Route.Parameter("scenario", "string", false, "Only runs of this scenario."),
            new Route.Parameter("type", "string", false, "Only runs of this type, such as http."),
            BRANCH,
            new Route.Parameter("started_after", "string date-time", false, "Only runs started at this time or later."),
            new Route.Parameter(
                    "started_before", "string date-time", false, "Only runs started at this time or earlier."));
    private static final List<Route.Parameter> FIGURE = List.of(
            new Route.Parameter("scenario", "string", false, "Scenario; required."),
            new Route.Parameter("metric", "string", false, "Metric, such as response_time; required."),
            new Route.Parameter("scope", "string", false, "Request, container or node (default: the whole run)."),
            new Route.Parameter(
                    "statistic", "string", false, "value (default), or for a distribution: mean, p50, p95, p99, max."),
            BRANCH,
            new Route.Parameter("limit", "integer", false, "Maximum number of points, newest first (default: 100)."));

    private final Runs runs;
    private final Bodies bodies;

    RunsApi(Runs runs, Bodies bodies) {
        this.runs = runs;
        this.bodies = bodies;
    }

    List<Route> routes() {
        return List.of(
                Route.of(HandlerType.GET, ALL, Scope.READ, "All runs, newest first", this::list)
                        .asking(FILTERS)
                        .asking(PagedListing.PARAMETERS)
                        .answering(200, "Run[]"),
                Route.of(
                                HandlerType.POST,
                                ALL,
                                Scope.RUN,
                                "Stores a run.json; sending it again changes nothing",
                                this::add)
                        .taking("RunJson")
                        .answering(201, "Run"),
                Route.of(
                                HandlerType.GET,
                                ALL + "scenarios/",
                                Scope.READ,
                                "All scenarios with their last run",
                                this::scenarios)
                        .answering(200, "Scenario[]"),
                Route.of(HandlerType.GET, ALL + "trend/", Scope.READ, "One figure over runs, newest first", this::trend)
                        .asking(FIGURE)
                        .answering(200, "Point[]"),
                Route.of(HandlerType.GET, ONE, Scope.READ, "One run with its figures", this::get)
                        .answering(200, "RunWithFigures"),
                Route.of(HandlerType.GET, ONE + "run.json", Scope.READ, "The run.json as received", this::document)
                        .answering(200, "RunJson"),
                Route.of(HandlerType.DELETE, ONE, Scope.ADMIN, "Removes a run", this::remove)
                        .answering(204, ""));
    }

    private void list(Context ctx) {
        Query query = new Query(ctx);
        Runs.Filter filter = new Runs.Filter(
                query.text("scenario").orElse(null),
                query.text("type").orElse(null),
                query.text("branch").orElse(null),
                query.time("started_after"),
                query.time("started_before"));
        new PagedListing<>(
                        slice -> runs.list(filter, slice),
                        () -> runs.count(filter),
                        RunsApi::json,
                        RunRecord::id,
                        Optional::of)
                .answer(ctx);
    }

    private void add(Context ctx) {
        RunRecord.Arrived arrived = ReceivedRun.of(bodies.run(ctx), runs.now());
        String id = arrived.run().id();
        RunArrival arrival = runs.add(arrived);
        if (arrival == RunArrival.CONFLICT) {
            throw new RequestProblem(409, "Another run with id " + id + " exists: remove it first to replace it.");
        }
        ctx.status(arrival == RunArrival.KEPT ? 201 : 200).header("Location", ALL + id + "/");
        Json.answer(ctx, json(found(id)));
    }

    private void get(Context ctx) {
        RunRecord run = found(ctx.pathParam("id"));
        ObjectNode json = json(run);
        json.set("figures", Json.array(runs.figures(run.id()), RunsApi::json));
        Json.answer(ctx, json);
    }

    private void document(Context ctx) {
        byte[] document = runs.document(ctx.pathParam("id")).orElseThrow(() -> unknown(ctx.pathParam("id")));
        ctx.contentType("application/json").result(document);
    }

    private void remove(Context ctx) {
        if (!runs.remove(ctx.pathParam("id"))) {
            throw unknown(ctx.pathParam("id"));
        }
        ctx.status(204);
    }

    private void scenarios(Context ctx) {
        Json.answer(
                ctx,
                Json.array(
                        runs.scenarios(),
                        latest -> Json.object()
                                .put("scenario", latest.scenario())
                                .put("type", latest.type())
                                .put("latest_run", latest.run())
                                .put("latest_started", Json.time(latest.started()))));
    }

    private void trend(Context ctx) {
        Query query = new Query(ctx);
        Runs.TrendFilter trend = new Runs.TrendFilter(
                needed(query, "scenario"),
                needed(query, "metric"),
                query.text("scope").orElse(""),
                query.text("statistic").orElse("value"),
                query.text("branch").orElse(null));
        int most = query.whole("limit", 1, MOST_POINTS).orElse(100);
        List<RunRecord.Point> points = runs.trend(trend, most);
        if (points.isEmpty() && runs.trend(trend.ofAnyBranch(), 1).isEmpty()) {
            throw noFigure(trend);
        }
        Json.answer(
                ctx,
                Json.array(
                        points,
                        point -> json(point.run()).put("value", point.value()).put("unit", point.unit())));
    }

    /** What was misspelt, as far as the last run tells it. */
    private RequestProblem noFigure(Runs.TrendFilter trend) {
        Runs.Filter own = new Runs.Filter(trend.scenario(), null, null, null, null);
        List<RunRecord> last = runs.list(own, new Slice.After(Optional.empty(), 1));
        if (last.isEmpty()) {
            return RequestProblem.notFound("There is no run of scenario '" + trend.scenario()
                    + "': see /api/v1/runs/scenarios/ for all scenarios.");
        }
        List<RunRecord.Figure> figures = runs.figures(last.get(0).id());
        boolean known = figures.stream().anyMatch(figure -> figure.metric().equals(trend.metric()));
        return RequestProblem.notFound("No run of '" + trend.scenario() + "' has the figure metric '"
                + trend.metric() + "', scope '" + trend.scope() + "', statistic '" + trend.statistic() + "'; "
                + (known
                        ? "this metric has " + places(figures, trend.metric())
                        : "the metrics are "
                                + figures.stream()
                                        .map(RunRecord.Figure::metric)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                + ".");
    }

    private static String places(List<RunRecord.Figure> figures, String metric) {
        return figures.stream()
                .filter(figure -> figure.metric().equals(metric))
                .map(figure -> figure.statistic() + " of scope '" + figure.scope() + "'")
                .limit(MOST_PLACES)
                .collect(Collectors.joining(", "));
    }

    private static String needed(Query query, String name) {
        return query.text(name).orElseThrow(() -> RequestProblem.badRequest("The parameter " + name + " is required."));
    }

    private RunRecord found(String id) {
        return runs.find(id).orElseThrow(() -> unknown(id));
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.notFound("The run " + id + " does not exist.");
    }

    private static ObjectNode json(RunRecord run) {
        return Json.object()
                .put("id", run.id())
                .put("scenario", run.scenario())
                .put("type", run.type())
                .put("state", run.end().state())
                .put("valid", run.end().valid())
                .put("outcome", run.end().outcome())
                .put("revision", run.source().revision())
                .put("branch", run.source().branch())
                .put("host", run.source().host())
                .put("started", Json.time(run.period().started()))
                .put("ended", Json.time(run.period().ended()))
                .put("received", Json.time(run.period().received()));
    }

    private static ObjectNode json(RunRecord.Figure figure) {
        return Json.object()
                .put("metric", figure.metric())
                .put("scope", figure.scope())
                .put("statistic", figure.statistic())
                .put("unit", figure.unit())
                .put("value", figure.value());
    }
}
