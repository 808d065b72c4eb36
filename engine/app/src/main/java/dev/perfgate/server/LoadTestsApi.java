package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.Collectors;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseException;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.LoadTests;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Slice;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/loadtests/}: the results of load tests, and new ones. */
final class LoadTestsApi {
    private static final String ALL = "/api/v1/loadtests/";
    private static final String ONE = ALL + "{id}/";

    private static final int WARM_UPS = 5;

    private static final List<Route.Parameter> FILTERS = List.of(
            new Route.Parameter("collector", "string uuid", true, "Only results of these collectors."),
            new Route.Parameter("created_after", "string date-time", false, "Not older."),
            new Route.Parameter("created_at__gte", "string date-time", false, "Another name for the same parameter."),
            new Route.Parameter("created_before", "string date-time", false, "Not newer."),
            new Route.Parameter("created_at__lte", "string date-time", false, "Another name for the same parameter."));

    private final Collectors collectors;
    private final LoadTests tests;
    private final Agents agents;

    LoadTestsApi(Database database, Agents agents) {
        this.collectors = database.collectors();
        this.tests = database.loadTests();
        this.agents = agents;
    }

    List<Route> routes() {
        return List.of(
                Route.of(HandlerType.GET, ALL, Scope.READ, "All results, newest first", this::list)
                        .asking(FILTERS)
                        .asking(PagedListing.PARAMETERS)
                        .answering(200, "LoadTest[]"),
                Route.of(HandlerType.GET, ONE, Scope.READ, "One result", this::get)
                        .answering(200, "LoadTest"),
                Route.of(HandlerType.DELETE, ONE, Scope.ADMIN, "Removes a result", this::remove)
                        .answering(204, ""),
                Route.of(
                                HandlerType.POST,
                                ALL + "run/{id}/",
                                Scope.RUN,
                                "Runs a test on this collector and stores the result",
                                this::run)
                        .answering(201, "LoadTest"),
                Route.of(
                        HandlerType.GET,
                        ALL + "run/{id}/progress/",
                        Scope.READ,
                        "Progress of the collector's running test, as server-sent events",
                        this::progress));
    }

    private void list(Context ctx) {
        Query query = new Query(ctx);
        LoadTests.Filter filter = new LoadTests.Filter(
                query.ids("collector"),
                query.time("created_after", "created_at__gte"),
                query.time("created_before", "created_at__lte"));
        new PagedListing<>(
                        slice -> tests.list(filter, slice),
                        () -> tests.count(filter),
                        LoadTestsApi::json,
                        LoadTest::id,
                        Query::uuid)
                .answer(ctx);
    }

    private void get(Context ctx) {
        Json.answer(ctx, json(tests.find(new Query(ctx).id("The load test")).orElseThrow(() -> unknown(ctx))));
    }

    private void remove(Context ctx) {
        if (!tests.remove(new Query(ctx).id("The load test"))) {
            throw unknown(ctx);
        }
        ctx.status(204);
    }

    private void run(Context ctx) {
        Collector collector = collector(ctx);
        LoadTest.Figures figures = agents.loadTest(collector, key(collector));
        LoadTest kept = tests.add(collector.id(), figures)
                .orElseThrow(() -> CollectorsApi.unknown(collector.id().toString()));
        ctx.status(201).header("Location", ALL + kept.id() + "/");
        Json.answer(ctx, json(kept));
    }

    private void progress(Context ctx) {
        Collector collector = collector(ctx);
        agents.followTest(collector, key(collector), () -> {
            ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
            try {
                // Past Javalin's own stream, which would wait for enough to compress.
                return ctx.res().getOutputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<String> key(Collector collector) {
        try {
            return collectors.key(collector.id());
        } catch (DatabaseException e) {
            // Nothing failed: the key file is another one, and the message says what to do.
            throw new RequestProblem(409, String.valueOf(e.getMessage()) + ".");
        }
    }

    private Collector collector(Context ctx) {
        return collectors
                .find(new Query(ctx).id("The collector"))
                .orElseThrow(() -> CollectorsApi.unknown(ctx.pathParam("id")));
    }

    /** Answers the longest list to nobody: the first answers of a JVM, which loads and compiles what they need, take many times as long. */
    void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            Json.bytes(Json.array(
                    tests.list(LoadTests.Filter.ALL, new Slice.After(Optional.empty(), PagedListing.MOST)),
                    LoadTestsApi::json));
        }
    }

    private static RequestProblem unknown(Context ctx) {
        return RequestProblem.notFound("The load test " + ctx.pathParam("id") + " does not exist.");
    }

    static ObjectNode json(LoadTest test) {
        LoadTest.Figures figures = test.figures();
        ObjectNode json = Json.object()
                .put("id", test.id().toString())
                .put("collector", test.collector().toString());
        for (int i = 0; i < figures.units().size(); i++) {
            json.put("units_" + (i + 1) * 10 + "pct", figures.units().get(i));
        }
        json.put("created_at", Json.time(test.createdAt()))
                .put("max_units", figures.maxUnits())
                .put("avg_units", figures.avgUnits())
                .put("units_per_sec", figures.unitsPerSec())
                .put("hostname", figures.machine().hostname())
                .put("num_cores", figures.machine().numCores())
                .put("work_unit_version", figures.workUnitVersion());
        json.set("machine", AgentMachine.json(figures.machine()));
        json.put("seconds_per_level", MeasuredCollector.seconds(test))
                .put("threads", figures.conditions().threads())
                .put("valid", figures.conditions().valid())
                .put("noisy", figures.conditions().noisy());
        return json;
    }
}
