package dev.perfgate.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.machine.MachineComparison;
import dev.perfgate.machine.MachineResult;
import dev.perfgate.machine.MachineStanding;
import dev.perfgate.machine.MachineStanding.Missing;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.Collectors;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.LoadTests;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Slice;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/loadtests/compare/}: servers side by side. */
final class CompareApi {
    private static final String PATH = "/api/v1/loadtests/compare/";
    private static final String IDS = "collector_ids";
    private static final int FEWEST = 2;
    private static final int MOST = 100;
    /** Of a collector's newest load tests, for the last three that are alike. */
    private static final int LOOKED_AT = 100;

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
                    .orElseThrow(() -> RequestProblem.badRequest(
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
            throw RequestProblem.badRequest(IDS + " must be a list of ids.");
        }
        return ids;
    }

    private static Optional<String> of(Context ctx) {
        return new Query(ctx).text("of");
    }

    private void answer(Context ctx, List<UUID> ids, Optional<String> of) {
        List<UUID> distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (distinct.size() < FEWEST || distinct.size() > MOST) {
            throw RequestProblem.badRequest(IDS + " must name from " + FEWEST + " to " + MOST
                    + " collectors, but names " + distinct.size() + ".");
        }
        boolean median = median(of);
        List<MeasuredCollector> all = distinct.stream().map(this::measured).toList();
        MachineComparison comparison = MachineComparison.of(
                all.stream().map(MeasuredCollector::subject).toList(), median);
        ArrayNode answer = Json.MAPPER.createArrayNode();
        for (int i = 0; i < all.size(); i++) {
            answer.add(json(all.get(i).collector(), comparison.standings().get(i), comparison));
        }
        Json.answer(ctx, answer);
    }

    private static boolean median(Optional<String> of) {
        String word = of.orElse("latest");
        if (!word.equals("latest") && !word.equals("median")) {
            throw RequestProblem.badRequest("The parameter of must be latest or median, but is '" + word + "'.");
        }
        return word.equals("median");
    }

    private MeasuredCollector measured(UUID id) {
        Collector collector = collectors.find(id).orElseThrow(() -> CollectorsApi.unknown(id.toString()));
        LoadTests.Filter own = new LoadTests.Filter(List.of(id), null, null);
        return new MeasuredCollector(collector, tests.list(own, new Slice.After(Optional.empty(), LOOKED_AT)));
    }

    private static ObjectNode json(Collector collector, MachineStanding standing, MachineComparison comparison) {
        Collector.Description description = collector.description();
        ObjectNode json = Json.object()
                .put("collector", collector.id().toString())
                .put("name", description.name())
                .put("vm_brand", description.vmBrand())
                .put("vcpus", description.vcpus())
                .put("memory_gib", Json.decimal(description.memoryGib()))
                .put("max_work_units", orNull(standing.maxUnits()))
                .put("hourly_cost", Json.decimal(description.hourlyCost()))
                .put(
                        "price_performance",
                        Json.decimal(standing.pricePerformance().orElse(null)))
                .put(
                        "price_performance_missing",
                        standing.missing().map(CompareApi::words).orElse(null))
                .put("rank", comparison.rank(standing).orElse(null));
        standing.latest().ifPresent(latest -> {
            MachineResult.LEVELS.forEach(level -> json.put("units_" + level + "pct", orNull(standing.units(level))));
        });
        json.put("runs", standing.runs());
        standing.latest().ifPresent(latest -> addLatest(json, latest, standing));
        json.set("warnings", Json.array(comparison.warnings(standing), json::textNode));
        return json;
    }

    private static void addLatest(ObjectNode json, MachineResult latest, MachineStanding standing) {
        double seconds = latest.conditions().secondsPerLevel();
        json.put("loadtest", latest.id())
                .put("created_at", Json.time(latest.time()))
                .put("work_unit_version", latest.conditions().workUnit())
                .put("units_per_sec", standing.unitsPerSecond().orElse(0))
                .put("seconds_per_level", Double.isNaN(seconds) ? null : seconds);
    }

    /** By the names of this API's fields. */
    private static String words(Missing missing) {
        return switch (missing) {
            case RESULT -> missing.words();
            case COST -> "hourly_cost is missing";
            case PRICE -> "hourly_cost is 0";
            case WORK -> "max_work_units is 0";
        };
    }

    private static @Nullable Long orNull(OptionalLong units) {
        return units.isPresent() ? units.getAsLong() : null;
    }
}
