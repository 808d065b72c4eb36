package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.AuditLog;
import dev.perfgate.store.jdbc.Scope;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** What the server says of itself. */
final class ServiceApi {
    private final AuditLog audit;
    private final List<Route> others;

    ServiceApi(AuditLog audit, List<Route> others) {
        this.audit = audit;
        this.others = List.copyOf(others);
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                                HandlerType.GET,
                                "/api/v1/audit/",
                                Scope.ADMIN,
                                "Audit log of changes, newest first",
                                this::audit)
                        .asking(PagedListing.PARAMETERS)
                        .answering(200, "AuditEntry[]"),
                Route.of(HandlerType.GET, "/api/health", Scope.READ, "Reports that the server is up", this::health)
                        .open()
                        .answering(200, "Health"),
                Route.of(HandlerType.GET, "/api/openapi.json", Scope.READ, "This document", this::openApi)
                        .open()
                        .answering(200, "OpenApi"));
    }

    private void audit(Context ctx) {
        new PagedListing<>(audit::list, audit::count, ServiceApi::json, AuditLog.Entry::id, Query::uuid).answer(ctx);
    }

    private void health(Context ctx) {
        audit.list(new dev.perfgate.store.jdbc.Slice.Page(1, 1));
        Json.answer(ctx, Json.object().put("status", "up"));
    }

    private void openApi(Context ctx) {
        List<Route> all = new ArrayList<>(others);
        all.addAll(routes());
        Json.answer(ctx, OpenApi.document(all));
    }

    private static ObjectNode json(AuditLog.Entry entry) {
        return Json.object()
                .put("id", entry.id().toString())
                .put("at", Json.time(entry.at()))
                .put("who", entry.who())
                .put("address", entry.address())
                .put("method", entry.method())
                .put("path", entry.path())
                .put("status", entry.status());
    }
}
