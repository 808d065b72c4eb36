package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Collectors, and the load tests that run on them. */
abstract class CollectorsContract extends ApiContract {
    @Test
    void collectorHasTheFieldsOfTheOldServiceAndNeverItsKey() throws Exception {
        Reply added = server().post(COLLECTORS, """
                        {"name": " web-1 ", "pcd_address": "10.0.0.7:8080", "pcd_apikey": "secret-key", "hourly_cost": 0.192,
                         "vcpus": 4, "memory_gib": "16", "vm_brand": "Example g4"}""").with(201);
        JsonNode json = added.json();
        assertThat(names(json))
                .containsExactly(
                        "id",
                        "name",
                        "pcd_address",
                        "hourly_cost",
                        "vcpus",
                        "memory_gib",
                        "vm_brand",
                        "created_at",
                        "has_pcd_apikey");
        assertThat(json.path("name").asText()).isEqualTo("web-1");
        assertThat(json.path("hourly_cost").isTextual()).isTrue();
        assertThat(json.path("hourly_cost").asText()).isEqualTo("0.1920");
        assertThat(json.path("memory_gib").asText()).isEqualTo("16.00");
        assertThat(json.path("vcpus").isInt()).isTrue();
        assertThat(json.path("created_at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?Z");
        assertThat(json.path("has_pcd_apikey").asBoolean()).isTrue();
        assertThat(added.response().body()).doesNotContain("secret-key");
        String one = COLLECTORS + UUID.fromString(json.path("id").asText()) + "/";
        assertThat(added.header("Location")).contains(one);
        assertThat(server().get(one).with(200).json()).isEqualTo(json);
        assertThat(server().get(one.substring(0, one.length() - 1)).with(200).json())
                .isEqualTo(json);
    }

    @Test
    void collectorCanBeChangedReplacedAndRemoved() throws Exception {
        String id = server().collector("changing", "10.0.0.8", "\"1.5\"");
        String one = COLLECTORS + id + "/";
        JsonNode changed = server().call("PATCH", one, "{\"vcpus\": 8}", server().admin())
                .with(200)
                .json();
        assertThat(changed.path("vcpus").asInt()).isEqualTo(8);
        assertThat(changed.path("hourly_cost").asText()).isEqualTo("1.5000");
        assertThat(changed.path("has_pcd_apikey").asBoolean()).as("key stays").isTrue();
        JsonNode replaced = server().call(
                        "PUT", one, "{\"name\":\"n\",\"pcd_address\":\"h\",\"pcd_apikey\":\"\"}", server().admin())
                .with(200)
                .json();
        assertThat(replaced.path("name").asText()).isEqualTo("n");
        assertThat(replaced.path("vcpus").asInt())
                .as("as Django REST framework has it: what need not be sent stays")
                .isEqualTo(8);
        assertThat(replaced.path("hourly_cost").asText()).isEqualTo("1.5000");
        assertThat(replaced.path("has_pcd_apikey").asBoolean()).isFalse();
        server().call("PUT", one, "{\"name\":\"n\"}", server().admin()).problem(400, "pcd_address");
        server().call("DELETE", one, "", server().admin()).with(204);
        server().get(one).problem(404, id);
        server().call("DELETE", one, "", server().admin()).problem(404, id);
    }

    @Test
    void wrongFieldsAreNamedAllAtOnce() throws Exception {
        JsonNode problem = server().post(COLLECTORS, """
                        {"pcd_address": "ht tp://", "hourly_cost": "1.00005", "vcpus": 0, "memory_gib": "much", "vm_brand": {}}""").problem(400, "name", "hourly_cost");
        assertThat(names(problem.path("errors")))
                .containsExactlyInAnyOrder("name", "pcd_address", "hourly_cost", "vcpus", "memory_gib", "vm_brand");
        assertThat(problem.path("errors").path("memory_gib").get(0).asText()).contains("much");
        server().post(COLLECTORS, "{\"name\": ").problem(400, "line 1, column");
        server().post(COLLECTORS, "[]").problem(400, "JSON object");
        server().post(COLLECTORS, "[".repeat(20_000)).problem(400, "nested too deeply");
        assertThat(server().post(COLLECTORS, "{\"name\":\"a\"}{\"name\":\"b\"}")
                        .problem(400, "something follows")
                        .toString())
                .doesNotContain("jackson");
        server().post(COLLECTORS, "{\"name\":\"" + "x".repeat(256) + "\",\"pcd_address\":\"h\"}")
                .problem(400, "name");
    }

    @Test
    void formOfCurlIsTaken() throws Exception {
        Reply added = server().send(server().request(COLLECTORS)
                .header("Authorization", "Token " + server().admin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=caf%C3%A9+1&pcd_address=10.0.0.9&vcpus=2"))
                .build());
        assertThat(added.with(201).json().path("name").asText()).isEqualTo("café 1");
        assertThat(added.json().path("vcpus").asInt()).isEqualTo(2);
        Reply multipart = server().send(server().request(COLLECTORS)
                .header("Authorization", "Token " + server().admin())
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x"))
                .build());
        multipart.problem(415, "curl -d");
    }

    @Test
    void secretsStandInNoPlaceThatOthersSee() throws Exception {
        JsonNode problem = server().post(
                        COLLECTORS, "{\"name\":\"n\",\"pcd_address\":\"http://u:pw@h:1/\",\"pcd_apikey\":\"a\\nb\"}")
                .problem(400);
        assertThat(names(problem.path("errors"))).containsExactlyInAnyOrder("pcd_address", "pcd_apikey");
        assertThat(problem.toString()).doesNotContain("u:pw");
    }

    @Test
    void auditLogNamesWhatWasMade() throws Exception {
        String id = server().collector("audited", "10.0.0.1", "null");
        assertThat(server().call("GET", "/api/v1/audit/", "", server().admin())
                        .json()
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo(COLLECTORS + " -> " + COLLECTORS + id + "/");
    }

    @Test
    void headHasTheHeadersOfGetAndNoContentHasNoType() throws Exception {
        String one = COLLECTORS + server().collector("headed", "10.0.0.1", "null") + "/";
        Reply get = server().get(one).with(200);
        Reply head = server().call("HEAD", one, "", server().reader()).with(200);
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.response().body()).isEmpty();
        Reply removed = server().call("DELETE", one, "", server().admin()).with(204);
        assertThat(removed.header("Content-Type")).isEmpty();
    }

    @Test
    void loadTestIsRunByTheAgentAndKept() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            agent.answers(200, StandInAgent.result(1200, ",\"workUnitVersion\":\"1\""));
            String id = server().collector("measured", agent.address(), "\"0.5\"");
            Reply run = server().call("POST", LOADTESTS + "run/" + id + "/", "", server().runner())
                    .with(201);
            JsonNode json = run.json();
            assertThat(agent.keys()).containsExactly("POST /v1/loadtest key-of-measured");
            assertThat(names(json))
                    .startsWith("id", "collector", "units_10pct", "units_20pct")
                    .contains("units_100pct", "created_at");
            assertThat(json.path("collector").asText()).isEqualTo(id);
            assertThat(json.path("units_10pct").asLong()).isEqualTo(1200);
            assertThat(json.path("units_100pct").asLong()).isEqualTo(12_000);
            assertThat(json.path("units_per_sec").asDouble()).isEqualTo(1500);
            assertThat(json.path("work_unit_version").asText()).isEqualTo("1");
            String one = LOADTESTS + json.path("id").asText() + "/";
            assertThat(server().get(one).with(200).json()).isEqualTo(json);
            server().call("DELETE", one, "", server().runner()).problem(403, "admin");
            server().call("DELETE", one, "", server().admin()).with(204);
            server().get(one).problem(404);
        }
    }

    @Test
    void machineIsKeptAsTheAgentTellsIt() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            String id = server().collector("described", agent.address(), "null");
            String run = LOADTESTS + "run/" + id + "/";
            agent.answers(
                    200,
                    StandInAgent.result(
                            1200,
                            ",\"cpuModel\":\"Example CPU\",\"cpuMhz\":2500.0,\"os\":\"Linux 6.1\",\"jvm\":\"17.0.15\","
                                    + "\"containerCpus\":null,\"warnings\":[\"load average 3.2\",\"8 % steal\"]"));
            JsonNode machine = server().post(run, "").with(201).json().path("machine");
            assertThat(names(machine))
                    .containsExactly("cpu_model", "cpu_mhz", "os", "jvm", "container_cpus", "warnings");
            assertThat(machine.toString())
                    .contains("\"Example CPU\",\"cpu_mhz\":2500.0", "\"container_cpus\":null")
                    .contains("[\"load average 3.2\",\"8 % steal\"]");
            agent.answers(200, StandInAgent.result(1200, ""));
            JsonNode old = server().post(run, "").with(201).json();
            assertThat(old.path("machine").path("cpu_model").isNull()).isTrue();
            assertThat(old.path("machine").path("warnings")).isEmpty();
            assertThat(old.path("seconds_per_level").asDouble())
                    .as("12000 units at 1500 a second")
                    .isEqualTo(8);
            assertThat(old.path("threads").isNull()).isTrue();
            assertThat(old.path("valid").isNull()).isTrue();
            agent.answers(
                    200,
                    StandInAgent.result(1200, ",\"secondsPerLevel\":8,\"threads\":2,\"valid\":false,\"noisy\":true"));
            JsonNode told = server().post(run, "").with(201).json();
            assertThat(told.path("seconds_per_level").asDouble()).isEqualTo(8);
            assertThat(told.path("threads").asInt()).isEqualTo(2);
            assertThat(told.path("valid").asBoolean(true)).isFalse();
            assertThat(told.path("noisy").asBoolean()).isTrue();
            assertThat(server().get(LOADTESTS + told.path("id").asText() + "/").json())
                    .isEqualTo(told);
        }
    }

    @Test
    void oldAgentsResultIsOfAnUnknownWorkUnit() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            String id = server().collector("old", "http://" + agent.address() + "/", "null");
            JsonNode json =
                    server().post(LOADTESTS + "run/" + id + "/", "").with(201).json();
            assertThat(json.path("work_unit_version").asText()).isEqualTo("unknown");
        }
    }

    @Test
    void whatAnAgentRefusesIsToldWithTheRemedy() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            String id = server().collector("refusing", agent.address(), "null");
            String run = LOADTESTS + "run/" + id + "/";
            agent.answers(401, "");
            server().post(run, "").problem(502, "refusing", agent.address(), "pcd_apikey");
            agent.answers(409, "");
            server().post(run, "").problem(502, "refusing", agent.address(), "busy", "wait");
            agent.tellsToWait(17);
            assertThat(server().post(run, "").problem(502, "busy", "in about 17 s"))
                    .isNotNull();
            assertThat(server().post(run, "").header("Retry-After")).contains("17");
            agent.answers(504, "");
            server().post(run, "")
                    .problem(504, "refusing", agent.address(), "fewer threads", "other load", "time limit");
            agent.answers(500, "");
            server().post(run, "").problem(502, "500", "log");
            agent.answers(302, "");
            server().post(run, "").problem(502, "302");
            agent.answers(200, "<html>hello</html>");
            server().post(run, "").problem(502, "did not send a result");
            agent.answers(200, "{\"results\":[],\"maxUnits\":1}");
            server().post(run, "").problem(502, "no figure at 10 %");
            for (String wrong : List.of("1e25", "5.7", "-1", "\"12\"")) {
                agent.answers(
                        200, StandInAgent.result(1200, "").replace("\"workUnits\":12000", "\"workUnits\":" + wrong));
                server().post(run, "").problem(502, "workUnits");
            }
            agent.answers(200, StandInAgent.result(1200, "").replace("\"maxUnits\":12000", "\"maxUnits\":99"));
            server().post(run, "").problem(502, "contradict its levels");
            agent.answers(200, " ".repeat(2 << 20));
            server().post(run, "").problem(502, "more than 1 MB");
            agent.answers(200, StandInAgent.result(1200, ""));
            agent.breaksOff();
            server().post(run, "").problem(502, "closed the connection");
            assertThat(server().get(LOADTESTS + "?collector=" + id).json()).isEmpty();
        }
    }

    @Test
    void agentThatIsNotThereIsNamed() throws Exception {
        String id = server().collector("absent", "127.0.0.1:1", "null");
        server().post(LOADTESTS + "run/" + id + "/", "").problem(502, "absent", "127.0.0.1:1", "perfgate agent");
        server().post(LOADTESTS + "run/" + UUID.randomUUID() + "/", "").problem(404);
        server().post(LOADTESTS + "run/1/", "").problem(404);
    }
}
