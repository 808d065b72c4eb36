package dev.perfgate.server;

import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseLocation;
import dev.perfgate.store.jdbc.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;

/** A real server on a real database, with a token of each scope, and a client for it. */
final class RunningServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Database database;
    private final ApiServer server;
    private final String reader;
    private final String runner;
    private final String admin;

    private RunningServer(Database database, ApiServer server) {
        this.database = database;
        this.server = server;
        this.reader = database.tokens().create("reader", Scope.READ, null);
        this.runner = database.tokens().create("runner", Scope.RUN, null);
        this.admin = database.tokens().create("admin", Scope.ADMIN, null);
    }

    static RunningServer onH2(Path folder) {
        return on(new DatabaseLocation.Embedded(folder), folder, ServerOptions.Limits.defaults(), Clock.systemUTC());
    }

    static RunningServer on(DatabaseLocation location, Path folder, ServerOptions.Limits limits, Clock clock) {
        Database database = Database.open(location, folder, clock);
        ServerOptions options = ServerOptions.defaults().withPort(0).withLimits(limits);
        return new RunningServer(database, ApiServer.start(options, database, clock));
    }

    Database database() {
        return database;
    }

    int port() {
        return server.port();
    }

    String url() {
        return server.url();
    }

    String reader() {
        return reader;
    }

    String runner() {
        return runner;
    }

    String admin() {
        return admin;
    }

    Reply get(String path) throws IOException, InterruptedException {
        return call("GET", path, "", reader);
    }

    Reply post(String path, String body) throws IOException, InterruptedException {
        return call("POST", path, body, admin);
    }

    Reply call(String method, String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server.url() + path));
    }

    Reply send(HttpRequest request) throws IOException, InterruptedException {
        return new Reply(client.send(request, BodyHandlers.ofString()));
    }

    /** Adds a collector, and gives its id. */
    String collector(String name, String address, String cost) throws IOException, InterruptedException {
        String body = "{\"name\":\"" + name + "\",\"pcd_address\":\"" + address + "\",\"hourly_cost\":" + cost
                + ",\"pcd_apikey\":\"key-of-" + name + "\"}";
        return post("/api/v1/collectors/", body).with(201).json().path("id").asText();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
