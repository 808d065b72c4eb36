package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.Collectors;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/collectors/}: the servers that load tests run on. */
final class CollectorsApi {
    private static final String ALL = "/api/v1/collectors/";
    private static final String ONE = ALL + "{id}/";
    private static final int LONGEST = 255;
    private static final int LONGEST_KEY = 1000;

    private final Collectors collectors;
    private final Bodies bodies;

    CollectorsApi(Collectors collectors, Bodies bodies) {
        this.collectors = collectors;
        this.bodies = bodies;
    }

    List<Route> routes() {
        return List.of(
                Route.of(HandlerType.GET, ALL, Scope.READ, "All collectors, newest first", this::list)
                        .asking(PagedListing.PARAMETERS)
                        .answering(200, "Collector[]"),
                Route.of(HandlerType.POST, ALL, Scope.ADMIN, "Adds a collector", this::add)
                        .taking("NewCollector")
                        .answering(201, "Collector"),
                Route.of(HandlerType.GET, ONE, Scope.READ, "One collector", this::get)
                        .answering(200, "Collector"),
                Route.of(HandlerType.PUT, ONE, Scope.ADMIN, "Replaces a collector", this::replace)
                        .taking("NewCollector")
                        .answering(200, "Collector"),
                Route.of(HandlerType.PATCH, ONE, Scope.ADMIN, "Changes fields of a collector", this::change)
                        .taking("ChangedCollector")
                        .answering(200, "Collector"),
                Route.of(HandlerType.DELETE, ONE, Scope.ADMIN, "Removes a collector with its load tests", this::remove)
                        .answering(204, ""));
    }

    private void list(Context ctx) {
        new PagedListing<>(collectors::list, collectors::count, CollectorsApi::json, Collector::id, Query::uuid)
                .answer(ctx);
    }

    private void add(Context ctx) {
        Fields fields = new Fields(bodies.object(ctx));
        Collector.Description description = description(fields);
        String key = key(fields);
        fields.throwIfAny();
        Collector added = collectors.add(description, key.isEmpty() ? null : key);
        ctx.status(201).header("Location", ALL + added.id() + "/");
        Json.answer(ctx, json(added));
    }

    private void get(Context ctx) {
        Json.answer(ctx, json(found(ctx)));
    }

    private void replace(Context ctx) {
        Collector before = found(ctx);
        ObjectNode sent = bodies.object(ctx);
        ObjectNode body = json(before);
        // As Django REST framework does it: what need not be sent stays as it is when it is not sent.
        body.remove(List.of("name", "pcd_address"));
        body.setAll(sent);
        change(ctx, before.id(), body);
    }

    /** What the body does not name stays as it is. */
    private void change(Context ctx) {
        Collector before = found(ctx);
        ObjectNode body = json(before);
        body.setAll(bodies.object(ctx));
        change(ctx, before.id(), body);
    }

    private void change(Context ctx, UUID id, ObjectNode body) {
        Fields fields = new Fields(body);
        Collector.Description description = description(fields);
        // It is never shown, so a client that sends back what it got does not send it: then it stays.
        @Nullable String key = fields.has("pcd_apikey") ? key(fields) : null;
        fields.throwIfAny();
        Json.answer(ctx, json(collectors.change(id, description, key).orElseThrow(() -> unknown(id.toString()))));
    }

    private void remove(Context ctx) {
        if (!collectors.remove(new Query(ctx).id("The collector"))) {
            throw unknown(ctx.pathParam("id"));
        }
        ctx.status(204);
    }

    private Collector found(Context ctx) {
        return collectors.find(new Query(ctx).id("The collector")).orElseThrow(() -> unknown(ctx.pathParam("id")));
    }

    static RequestProblem unknown(String id) {
        return RequestProblem.notFound("The collector " + id + " does not exist.");
    }

    private static Collector.Description description(Fields fields) {
        String address = fields.required("pcd_address", LONGEST);
        if (!address.isEmpty() && Agents.url(address).isEmpty()) {
            fields.wrong("pcd_address", "Must be HOST:PORT or a URL, but is '" + address + "'.");
        } else if (address.contains("@")) {
            fields.wrong(
                    "pcd_address",
                    "Must not contain a user or password, as everyone can see it; use pcd_apikey, which is never shown.");
        }
        return new Collector.Description(
                fields.required("name", LONGEST),
                address,
                fields.decimal("hourly_cost", 12, 4),
                fields.whole("vcpus"),
                fields.decimal("memory_gib", 10, 2),
                fields.optional("vm_brand", LONGEST));
    }

    /** It goes into a header. */
    private static String key(Fields fields) {
        String key = fields.optional("pcd_apikey", LONGEST_KEY);
        if (!key.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            fields.wrong("pcd_apikey", "Must contain only printable ASCII characters.");
        }
        return key;
    }

    static ObjectNode json(Collector collector) {
        Collector.Description description = collector.description();
        return Json.object()
                .put("id", collector.id().toString())
                .put("name", description.name())
                .put("pcd_address", description.pcdAddress())
                .put("hourly_cost", Json.decimal(description.hourlyCost()))
                .put("vcpus", description.vcpus())
                .put("memory_gib", Json.decimal(description.memoryGib()))
                .put("vm_brand", description.vmBrand())
                .put("created_at", Json.time(collector.createdAt()))
                .put("has_pcd_apikey", collector.keyed());
    }
}
