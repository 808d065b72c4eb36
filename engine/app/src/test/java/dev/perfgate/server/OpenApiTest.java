package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The document is held against what the server really answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
    @TempDir
    private static Path folder;

    private RunningServer server;
    private ObjectNode document = new ObjectMapper().createObjectNode();

    @BeforeAll
    void start() throws Exception {
        server = RunningServer.onH2(folder);
        document = (ObjectNode)
                server.call("GET", "/api/openapi.json", "", "").with(200).json();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyRouteOfTheTableIsListed() {
        assertThat(operations())
                .containsExactly(
                        "/api/health get",
                        "/api/openapi.json get",
                        "/api/v1/audit/ get",
                        "/api/v1/collectors/ get",
                        "/api/v1/collectors/ post",
                        "/api/v1/collectors/{id}/ delete",
                        "/api/v1/collectors/{id}/ get",
                        "/api/v1/collectors/{id}/ patch",
                        "/api/v1/collectors/{id}/ put",
                        "/api/v1/loadtests/ get",
                        "/api/v1/loadtests/compare/ get",
                        "/api/v1/loadtests/compare/ post",
                        "/api/v1/loadtests/run/{id}/ post",
                        "/api/v1/loadtests/run/{id}/progress/ get",
                        "/api/v1/loadtests/{id}/ delete",
                        "/api/v1/loadtests/{id}/ get",
                        "/api/v1/runs/ get",
                        "/api/v1/runs/ post",
                        "/api/v1/runs/scenarios/ get",
                        "/api/v1/runs/trend/ get",
                        "/api/v1/runs/{id}/ delete",
                        "/api/v1/runs/{id}/ get",
                        "/api/v1/runs/{id}/run.json get");
    }

    @Test
    void everyListedRouteIsThere() throws Exception {
        for (String operation : operations()) {
            String[] words = operation.split(" ", -1);
            String path = words[0].replace("{id}", UUID.randomUUID().toString());
            Reply reply = server.call(words[1].toUpperCase(Locale.ROOT), path, "", server.admin());
            assertThat(reply.status()).as(operation).isNotIn(405, 500);
            assertThat(reply.response().body()).as(operation).doesNotContain("Nothing found at");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void answersMatchTheirSchemas() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T00:00:00Z"));
        JsonNode collectors = server.get("/api/v1/collectors/").json();
        JsonNode tests = server.get("/api/v1/loadtests/").json();
        String ids = collectors.get(0).path("id").asText() + ","
                + collectors.get(1).path("id").asText();
        assertMatches("Collector", collectors.get(0));
        assertMatches("LoadTest", tests.get(0));
        assertMatches(
                "Compared",
                server.get("/api/v1/loadtests/compare/?collector_ids=" + ids)
                        .json()
                        .get(0));
        assertMatches("Problem", server.get("/api/v1/collectors/1/").json());
        server.collector("schema", "h", "null");
        assertMatches(
                "AuditEntry",
                server.call("GET", "/api/v1/audit/", "", server.admin()).json().get(0));
    }

    private void assertMatches(String schema, JsonNode answer) {
        ObjectNode strict = document.at("/components/schemas/" + schema).deepCopy();
        strict.put("additionalProperties", false);
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(strict);
        assertThat(compiled.validate(answer)).as(schema + " " + answer).isEmpty();
    }

    private Set<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().fieldNames().forEachRemaining(method -> operations.add(path.getKey() + " " + method));
        }
        return operations;
    }
}
