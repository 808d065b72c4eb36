package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaCommand;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an outside client meets it: the built jar, commands and HTTP, and no class of the server's. */
final class ServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PROMPTLY = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private String url = "";
    private String token = "";

    @Test
    void scriptOfTheOldServiceWorksUnchanged() throws Exception {
        HttpServer agent = agent();
        try (JavaProcess server = serve(0)) {
            token = Perfgate.in(folder)
                    .run("token", "admin", "--scope", "admin")
                    .with(0)
                    .outText();
            String address = "127.0.0.1:" + agent.getAddress().getPort();
            JsonNode one = call("POST", "/api/v1/collectors/", collector("one", address, "0.10"), 201);
            JsonNode two = call("POST", "/api/v1/collectors/", collector("two", address, "0.20"), 201);
            JsonNode test = call("POST", "/api/v1/loadtests/run/" + id(one) + "/", "", 201);
            call("POST", "/api/v1/loadtests/run/" + id(two) + "/", "", 201);
            assertThat(test.path("units_100pct").asLong()).isEqualTo(12_000);
            assertThat(call("GET", "/api/v1/loadtests/" + id(test) + "/", "", 200))
                    .isEqualTo(test);
            assertThat(call("GET", "/api/v1/loadtests/", "", 200)).hasSize(2);
            assertThat(call("GET", "/api/v1/loadtests/?page=1", "", 200)
                            .path("count")
                            .asInt())
                    .isEqualTo(2);
            String ids = "{\"collector_ids\":[\"" + id(one) + "\",\"" + id(two) + "\"]}";
            JsonNode compared = call("POST", "/api/v1/loadtests/compare/", ids, 200);
            assertThat(compared.get(0).path("price_performance").asText()).isEqualTo("120000.00");
            assertThat(compared.get(1).path("rank").asInt()).isEqualTo(2);
            call("PATCH", "/api/v1/collectors/" + id(one) + "/", "{\"hourly_cost\":\"0.30\"}", 200);
            call("DELETE", "/api/v1/collectors/" + id(two) + "/", "", 204);
            assertThat(call("GET", "/api/v1/collectors/", "", 200)
                            .get(0)
                            .path("hourly_cost")
                            .asText())
                    .isEqualTo("0.3000");
            server.interrupt();
            Ended.await(server, PROMPTLY).with(130);
        } finally {
            agent.stop(0);
        }
    }

    @Test
    void runsOfABuildArriveOnceAlsoWhenTheServerComesLate() throws Exception {
        int port = freePort();
        token = Perfgate.in(folder).run("token", "ci", "--scope", "run").with(0).outText();
        try (StallingServer subject = StallingServer.start(Behaviour.answering(Script.ok("hello")))) {
            PerfYml.twoScenarios(folder, subject.url("/"));
            Ended early = push(port).with(0);
            assertThat(early.stderr())
                    .anyMatch(line -> line.contains("cannot be reached") && line.contains("2 run(s)"));
            try (JavaProcess server = serve(port)) {
                assertThat(push(port).with(0).stdout()).anyMatch(line -> line.startsWith("Sent 4 runs to"));
                assertThat(call("GET", "/api/v1/runs/", "", 200)).hasSize(4);
                assertThat(push(port).with(0).stdout()).anyMatch(line -> line.startsWith("Sent 2 runs to"));
                assertThat(call("GET", "/api/v1/runs/?scenario=first", "", 200)).hasSize(3);
                assertThat(server.stderr()).isEmpty();
            }
        }
    }

    @Test
    void commandsWorkBesideTheServerThatRuns() throws Exception {
        try (JavaProcess server = serve(0)) {
            Perfgate.in(folder).run("serve", "--port", "0").with(3).saying("another server uses this folder", "--data");
            assertThat(Perfgate.in(folder).run("sample-data").with(0).outText()).isEqualTo("Added 8 servers.");
            token = Perfgate.in(folder)
                    .run("token", "reader", "--expires", "1d")
                    .with(0)
                    .outText();
            assertThat(call("GET", "/api/v1/loadtests/", "", 200)).hasSize(24);
            Perfgate.in(folder).run("backup", "b.zip").with(0);
            Perfgate.in(folder)
                    .run("token")
                    .with(0)
                    .out()
                    .singleElement()
                    .asString()
                    .startsWith("reader  read  made");
            Perfgate.in(folder).run("token", "--revoke", "reader").with(0);
            call("GET", "/api/v1/loadtests/", "", 401);
            server.interrupt();
            server.awaitExit(PROMPTLY);
        }
        Perfgate.in(folder).run("restore", "b.zip").with(2).saying("a store already exists there", "--data");
        Perfgate.in(folder).run("restore", "b.zip", "--data", "second").with(0);
        try (JavaProcess server = start("serve", "--port", "0", "--data", "second")) {
            url = url(server);
            assertThat(call("GET", "/api/v1/loadtests/", "", 200)).hasSize(24);
        }
    }

    @Test
    void wrongInputIsNamed() throws Exception {
        Perfgate.in(folder).run("token", "a", "--expires", "soon").with(2).saying("--expires", "'soon'", "90d");
        Perfgate.in(folder).run("token", "somebody").with(0);
        Perfgate.in(folder).run("token", "--revoke", "nobody").with(2).saying("'nobody'");
        Perfgate.in(folder).run("token", "a", "--expires", "0d").with(2).saying("--expires", "expire at once");
        Perfgate.in(folder).run("token", "a\nb").with(2).saying("NAME", "line break");
        Perfgate.in(folder).run("token", "--data", "typo").with(2).saying("typo", "there is no store", "--data");
        Perfgate.in(folder).run("backup", "b.zip", "--data", "typo").with(2).saying("there is no store");
        Perfgate.in(folder).run("restore", "no.zip").with(2).saying("no.zip", "there is no such file");
        Perfgate.in(folder).run("serve", "--port", "70000").with(2).saying("--port", "70000", "65535");
        Perfgate.in(folder).run("serve", "--allow-origin", "foo").with(2).saying("--allow-origin", "'foo'");
        Perfgate.in(folder).run("serve", "--public-url", "perf.example").with(2).saying("--public-url", "https://");
        assertThat(folder.resolve("typo")).doesNotExist();
        Perfgate.in(folder).run("serve", "--database", "jdbc:mysql:x").with(2).saying("jdbc:postgresql://HOST/NAME");
        Perfgate.in(folder).run("run", "--push", "perf.example").with(2).saying("--push", "'perf.example'");
        Perfgate.in(folder).run("run", "--push", "http://127.0.0.1:1").with(2).saying("PERFGATE_TOKEN");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Perfgate.in(folder).run("serve", "--port", port).with(3).saying("port " + port, "in use", "--port");
        }
    }

    @Test
    void otherCommandsLoadNothingOfTheServer() throws Exception {
        try (StallingServer subject = StallingServer.start(Behaviour.answering(Script.ok("hello")));
                JavaProcess http = JavaCommand.jar(Perfgate.jar())
                        .in(folder)
                        .jvmOptions("-Xlog:class+load")
                        .arguments("http", subject.url("/"), "--iterations", "1")
                        .start()) {
            assertThat(Ended.await(http, Perfgate.LIMIT).with(0).stdout())
                    .anyMatch(line -> line.contains("dev.perfgate.cli.Main"))
                    .noneMatch(
                            line -> line.matches(
                                    ".* (dev\\.perfgate\\.(server|store\\.jdbc|push)|io\\.javalin|org\\.(eclipse|h2|jdbi|flywaydb|postgresql|slf4j)|okhttp3|kotlin|com\\.fasterxml\\.jackson\\.databind)\\..*"));
        }
    }

    private JavaProcess serve(int port) throws Exception {
        JavaProcess server = start("serve", "--port", String.valueOf(port));
        url = url(server);
        return server;
    }

    private static String url(JavaProcess server) throws InterruptedException {
        return server.awaitLine(line -> line.contains("listens on "), Perfgate.LIMIT)
                .replaceFirst(".*listens on (\\S+);.*", "$1");
    }

    private JavaProcess start(String... arguments) throws IOException {
        return Perfgate.in(folder).start(arguments);
    }

    private Ended push(int port) throws Exception {
        try (JavaProcess run = JavaCommand.jar(Perfgate.jar())
                .in(folder)
                .environment("PERFGATE_TOKEN", token)
                .environment("PERFGATE_SPOOL", folder.resolve("spool").toString())
                .arguments("run", "--reports", "none", "--push", "http://127.0.0.1:" + port)
                .start()) {
            return Ended.await(run, Perfgate.LIMIT);
        }
    }

    private JsonNode call(String method, String path, String body, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
    }

    private static String collector(String name, String address, String cost) {
        return "{\"name\":\"" + name + "\",\"pcd_address\":\"" + address + "\",\"pcd_apikey\":\"k\",\"hourly_cost\":\""
                + cost + "\",\"vcpus\":4,\"memory_gib\":\"16\",\"vm_brand\":\"x\"}";
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the old agent answered. */
    private static HttpServer agent() throws IOException {
        StringBuilder results = new StringBuilder();
        for (int busy = 10; busy <= 100; busy += 10) {
            results.append(busy > 10 ? "," : "").append("{\"busyPct\":" + busy + ",\"workUnits\":" + busy * 120 + "}");
        }
        byte[] answer = ("{\"hostname\":\"h\",\"timestamp\":1763700000,\"numCores\":4,\"results\":[" + results
                        + "],\"maxUnits\":12000,\"avgUnits\":6600,\"unitsPerSec\":1500.0}")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agent.createContext("/v1/loadtest", exchange -> {
            boolean known = List.of("k").equals(exchange.getRequestHeaders().get("apikey"));
            exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        agent.start();
        return agent;
    }
}
