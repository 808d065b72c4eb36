package dev.perfgate.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.Collectors;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.LoadTests;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Slice;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/loadtests/compare/}: servers side by side. */
final class CompareApi {
    private static final String PATH = "/api/v1/loadtests/compare/";
    private static final String IDS = "collector_ids";
    private static final int FEWEST = 2;
    private static final int MOST = 100;

    private static final Route.Parameter OF =
            new Route.Parameter("of", "string", false, "latest (default), or median of the last three results.");

    private final Collectors collectors;
    private final LoadTests tests;
    private final Bodies bodies;

    CompareApi(Database database, Bodies bodies) {
        this.collectors = database.collectors();
        this.tests = database.loadTests();
        this.bodies = bodies;
    }

    List<Route> routes() {
        return List.of(
                Route.of(HandlerType.GET, PATH, Scope.READ, "Compares two or more collectors", this::get)
                        .asking(new Route.Parameter(IDS, "string uuid", true, "The collectors, two or more."), OF)
                        .answering(200, "Compared[]"),
                Route.of(HandlerType.POST, PATH, Scope.READ, "Compares two or more collectors", this::post)
                        .asking(OF)
                        .taking("CollectorIds")
                        .answering(200, "Compared[]"));
    }

    private void get(Context ctx) {
        answer(ctx, new Query(ctx).ids(IDS), of(ctx));
    }

    private void post(Context ctx) {
        ObjectNode body = bodies.object(ctx);
        List<UUID> all = new ArrayList<>();
        for (JsonNode id : list(body.path(IDS))) {
            all.add(Query.uuid(id.asText())
                    .orElseThrow(() -> ProblemException.badRequest(
                            IDS + " must contain ids (UUIDs), but one is '" + id.asText() + "'.")));
        }
        answer(ctx, all, body.hasNonNull("of") ? Optional.of(body.path("of").asText()) : of(ctx));
    }

    /** A form with one id is no list. */
    private static Iterable<JsonNode> list(JsonNode ids) {
        if (ids.isTextual() && Query.uuid(ids.asText()).isPresent()) {
            return List.of(ids);
        }
        if (!ids.isArray() && !ids.isMissingNode()) {
            throw ProblemException.badRequest(IDS + " must be a list of ids.");
        }
        return ids;
    }

    private static Optional<String> of(Context ctx) {
        return new Query(ctx).text("of");
    }

    private void answer(Context ctx, List<UUID> ids, Optional<String> of) {
        List<UUID> distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (distinct.size() < FEWEST || distinct.size() > MOST) {
            throw ProblemException.badRequest(IDS + " must name from " + FEWEST + " to " + MOST
                    + " collectors, but names " + distinct.size() + ".");
        }
        boolean median = median(of);
        List<CollectorStanding> standings =
                distinct.stream().map(id -> standing(id, median)).toList();
        Ranking ranking = new Ranking(standings);
        Json.answer(ctx, Json.array(standings, standing -> json(standing, ranking)));
    }

    private static boolean median(Optional<String> of) {
        String word = of.orElse("latest");
        if (!word.equals("latest") && !word.equals("median")) {
            throw ProblemException.badRequest("The parameter of must be latest or median, but is '" + word + "'.");
        }
        return word.equals("median");
    }

    private CollectorStanding standing(UUID id, boolean median) {
        Collector collector = collectors.find(id).orElseThrow(() -> CollectorsApi.unknown(id.toString()));
        LoadTests.Filter own = new LoadTests.Filter(List.of(id), null, null);
        List<LoadTest> last = tests.list(own, new Slice.After(Optional.empty(), median ? CollectorStanding.RUNS : 1));
        return CollectorStanding.of(collector, last);
    }

    private static ObjectNode json(CollectorStanding standing, Ranking ranking) {
        Collector.Description description = standing.collector().description();
        ObjectNode json = Json.object()
                .put("collector", standing.collector().id().toString())
                .put("name", description.name())
                .put("vm_brand", description.vmBrand())
                .put("vcpus", description.vcpus())
                .put("memory_gib", Json.decimal(description.memoryGib()))
                .put("max_work_units", standing.maxWorkUnits())
                .put("hourly_cost", Json.decimal(description.hourlyCost()))
                .put("price_performance", Json.decimal(standing.pricePerformance()))
                .put("price_performance_missing", standing.missing().orElse(null))
                .put("rank", ranking.rank(standing));
        standing.levels().forEach((name, units) -> json.put(name, units));
        json.put("runs", standing.tests().size());
        standing.latest()
                .ifPresent(test -> json.put("loadtest", test.id().toString())
                        .put("created_at", Json.time(test.createdAt()))
                        .put("work_unit_version", test.figures().workUnitVersion())
                        .put("units_per_sec", standing.unitsPerSecond())
                        .put("seconds_per_level", standing.secondsPerLevel()));
        json.set("warnings", Json.array(ranking.warnings(standing), json::textNode));
        return json;
    }
}
