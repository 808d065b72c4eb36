package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.DatabaseLocation;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.testkit.ManualClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenAccessTest {
    private static final String COLLECTORS = "/api/v1/collectors/";
    private static final ServerOptions.Limits FEW =
            ServerOptions.Limits.defaults().withRates(10, 3);

    @TempDir
    private static Path folder;

    private final ManualClock clock = ManualClock.startingAt(Instant.parse("2026-11-21T12:00:00Z"));
    private RunningServer server;

    @BeforeAll
    void start() {
        server =
                RunningServer.on(new DatabaseLocation.Embedded(folder), folder, ServerOptions.Limits.defaults(), clock);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void withoutATokenNothingIsShown() throws Exception {
        Reply reply = server.call("GET", COLLECTORS, "", "");
        reply.problem(401, "Authorization: Bearer");
        assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        server.call("GET", COLLECTORS, "", "perfgate_wrong").problem(401, "token is unknown");
        server.call("GET", "/api/health", "", "").with(200);
    }

    @Test
    void expiredAndRevokedTokensDoNotCount() throws Exception {
        String token = server.database().tokens().create("short", Scope.READ, Duration.ofHours(1));
        server.call("GET", COLLECTORS, "", token).with(200);
        clock.advance(Duration.ofHours(1));
        server.call("GET", COLLECTORS, "", token).problem(401, "expired", "2026-11-21T13:00:00Z");
        String other = server.database().tokens().create("other", Scope.READ, null);
        server.call("GET", COLLECTORS, "", other).with(200);
        assertThat(server.database().tokens().revoke("other")).isTrue();
        server.call("GET", COLLECTORS, "", other).problem(401);
    }

    @Test
    void scopesSayWhatATokenMay() throws Exception {
        server.call("POST", COLLECTORS, "{\"name\":\"n\",\"pcd_address\":\"h\"}", server.reader())
                .problem(403, "may only read", "needs admin");
        server.call("POST", COLLECTORS, "{\"name\":\"n\",\"pcd_address\":\"h\"}", server.runner())
                .problem(403, "may only run");
        server.call("GET", "/api/v1/audit/", "", server.runner()).problem(403);
    }

    @Test
    void auditLogTellsWhoChangedWhatAndWhoWasTurnedAway() throws Exception {
        clock.advance(Duration.ofSeconds(1));
        String id = server.collector("audited", "h", "null");
        server.call("DELETE", COLLECTORS + id + "/", "", server.reader()).with(403);
        server.call("GET", COLLECTORS, "", "perfgate_wrong").with(401);
        JsonNode log = server.call("GET", "/api/v1/audit/?page_size=3", "", server.admin())
                .with(200)
                .json();
        assertThat(log.findValuesAsText("who")).containsExactlyInAnyOrder("", "reader", "admin");
        assertThat(log.findValuesAsText("status")).containsExactlyInAnyOrder("401", "403", "201");
        assertThat(log.findValuesAsText("address")).containsOnly("127.0.0.1");
        assertThat(log.toString()).contains(COLLECTORS + id + "/", "DELETE");
    }

    @Test
    void tooManyRequestsAndTooManyWrongTokensHaveToWait(@TempDir Path other) throws Exception {
        try (RunningServer limited = RunningServer.on(new DatabaseLocation.Embedded(other), other, FEW, clock)) {
            for (int i = 0; i < 10; i++) {
                limited.get(COLLECTORS).with(200);
            }
            Reply refused = limited.get(COLLECTORS);
            refused.problem(429, "reader", "Try again in 6 s");
            assertThat(refused.header("Retry-After")).contains("6");
            for (int i = 0; i < 3; i++) {
                limited.call("GET", COLLECTORS, "", "wrong").with(401);
            }
            limited.call("GET", COLLECTORS, "", "wrong").problem(429, "wrong tokens", "127.0.0.1");
        }
    }

    @Test
    void pagesOfNamedOriginsMayCallTheApi(@TempDir Path other) throws Exception {
        server.send(server.request(COLLECTORS)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build())
                .problem(405);
        ServerOptions options = ServerOptions.defaults().withPort(0).withOrigins(Set.of("https://dashboard.example"));
        try (Database database = Database.open(new DatabaseLocation.Embedded(other), other, clock);
                ApiServer open = ApiServer.start(options, database, clock)) {
            assertThat(preflight(open, "https://dashboard.example").header("Access-Control-Allow-Origin"))
                    .contains("https://dashboard.example");
            assertThat(preflight(open, "https://evil.example").header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private Reply preflight(ApiServer open, String origin) throws Exception {
        return server.send(server.request(open.url() + COLLECTORS)
                        .header("Origin", origin)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build())
                .with(204);
    }
}
