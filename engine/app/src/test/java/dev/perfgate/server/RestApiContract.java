package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All that the API promises, on whichever database. */
abstract class RestApiContract extends ResultsContract {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path RUN = Path.of("../core/src/test/resources/runs/v1/checkout.json");

    @Test
    void runArrivesOnceHoweverOftenItIsSent() throws Exception {
        String run = run("once", "a", "finished");
        Reply first = server().call("POST", RUNS, run, server().runner()).with(201);
        server().call("POST", RUNS, run, server().runner()).with(200);
        server().call("POST", RUNS, run.replace("\"scenario\": \"once\"", "\"scenario\": \"twice\""), server().runner())
                .problem(409, "remove it first");
        JsonNode json = first.json();
        assertThat(server().get(RUNS + "?scenario=once").json()).hasSize(1);
        assertThat(json.path("type").asText()).isEqualTo("http");
        assertThat(json.path("outcome").asText()).isEqualTo("fail");
        assertThat(json.path("branch").asText()).isEqualTo("main");
        String one = RUNS + json.path("id").asText() + "/";
        assertThat(server().get(one + "run.json").with(200).response().body()).isEqualTo(run);
        assertThat(server().get(one).json().path("figures").toString())
                .contains("\"response_time\"", "\"p95\"", "\"ms\"");
        server().call("DELETE", one, "", server().admin()).with(204);
        server().get(one).problem(404);
    }

    @Test
    void completedRunTakesThePlaceOfItsPartialOne() throws Exception {
        server().call("POST", RUNS, run("completed", "b", "partial"), server().runner())
                .with(201);
        Reply completed = server().call("POST", RUNS, run("completed", "b", "finished"), server().runner())
                .with(200);
        assertThat(completed.json().path("state").asText()).isEqualTo("finished");
        server().call("POST", RUNS, run("completed", "b", "partial"), server().runner())
                .problem(409);
    }

    @Test
    void trendShowsAFigureOverRuns() throws Exception {
        server().call("POST", RUNS, run("trend", "c", "finished"), server().runner())
                .with(201);
        server().call(
                        "POST",
                        RUNS,
                        run("trend", "d", "finished").replace("2026-11-21T08:", "2026-11-22T08:"),
                        server().runner())
                .with(201);
        JsonNode points = server().get(RUNS + "trend/?scenario=trend&metric=response_time&statistic=p95&branch=main")
                .with(200)
                .json();
        assertThat(column(points, "started")).containsExactly("2026-11-22T08:00:00Z", "2026-11-21T08:00:00Z");
        assertThat(points.get(0).path("value").asDouble()).isPositive();
        assertThat(points.get(0).path("unit").asText()).isEqualTo("ms");
        assertThat(server().get(RUNS + "scenarios/").json().toString())
                .contains("\"scenario\":\"trend\"", "2026-11-22T08:00:00Z");
        server().get(RUNS + "trend/?scenario=trend").problem(400, "metric");
    }

    @Test
    void whatIsNoRunIsRefused() throws Exception {
        server().call("POST", RUNS, "{}", server().runner()).problem(400, "not a run");
        server().call("POST", RUNS, "hello", server().runner()).problem(400, "not a run");
        server().call("POST", RUNS, run("x", "e", "finished"), server().reader())
                .problem(403, "run");
    }

    @Test
    void runThatNoDatabaseKeepsIsRefusedByItsField() throws Exception {
        String run = run("odd", "f", "finished");
        refused(run.replace("\"scenario\": \"odd\"", "\"scenario\": \"a\\u0000b\""), "scenario", "null character");
        refused(run.replace("\"scenario\": \"odd\"", "\"scenario\": \"\\ud800\""), "scenario", "surrogate");
        refused(run.replace("\"branch\": \"main\"", "\"branch\": \"a\\u0000b\""), "branch");
        refused(run.replace("0d2c8b1f7a1f\"", "0d2c/../x\""), "id");
        refused(run.replaceFirst("\"started\": \"[^\"]+\"", "\"started\": \"-999999-01-01T00:00:00Z\""), "started");
        JsonNode twice = MAPPER.readTree(run);
        ArrayNode metrics = (ArrayNode) twice.path("metrics");
        metrics.add(metrics.get(0).deepCopy());
        refused(twice.toString(), metrics.get(0).path("name").asText(), "twice");
    }

    private void refused(String run, String... parts) throws Exception {
        server().call("POST", RUNS, run, server().runner()).problem(400, parts);
    }

    @Test
    void trendOfNothingSaysWhatThereIs() throws Exception {
        server().call("POST", RUNS, run("told", "9", "finished"), server().runner())
                .with(201);
        String of = RUNS + "trend/?scenario=told&metric=";
        server().get(of + "response+time&statistic=p95").problem(404, "'response time'", "response_time");
        server().get(of + "response_time").problem(404, "p95 of scope ''");
        server().get(RUNS + "trend/?scenario=unheard&metric=x").problem(404, "'unheard'", "scenarios/");
        assertThat(server().get(of + "response_time&statistic=p95&branch=other")
                        .with(200)
                        .json())
                .as("of a branch without runs")
                .isEmpty();
    }

    /** The example run under another scenario and id. */
    private static String run(String scenario, String idEnd, String state) throws Exception {
        return Files.readString(RUN)
                .replace("\"scenario\": \"checkout\"", "\"scenario\": \"" + scenario + "\"")
                .replace("0d2c8b1f7a11\"", "0d2c8b1f7a1" + idEnd + "\"")
                .replace("\"state\": \"finished\"", "\"state\": \"" + state + "\"");
    }
}
