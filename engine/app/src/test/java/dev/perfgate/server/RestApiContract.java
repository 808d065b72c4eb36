package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.LoadTests;
import dev.perfgate.store.jdbc.Slice;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the API promises, on whichever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RestApiContract {
    private static final Path RUN = Path.of("../core/src/test/resources/runs/v1/checkout.json");
    private static final String COLLECTORS = "/api/v1/collectors/";
    private static final String LOADTESTS = "/api/v1/loadtests/";
    private static final String RUNS = "/api/v1/runs/";

    /** Made before the first test. */
    abstract RunningServer server();

    @AfterAll
    void stop() throws Exception {
        server().close();
    }

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
        assertThat(replaced.path("vcpus").isNull()).isTrue();
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
            agent.answers(504, "");
            server().post(run, "")
                    .problem(504, "refusing", agent.address(), "fewer threads", "other load", "time limit");
            agent.answers(500, "");
            server().post(run, "").problem(502, "500", "log");
            agent.answers(302, "");
            server().post(run, "").problem(502, "302");
            agent.answers(200, "<html>hello</html>");
            server().post(run, "").problem(502, "something else");
            agent.answers(200, "{\"results\":[],\"maxUnits\":1}");
            server().post(run, "").problem(502, "no figure at 10 %");
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

    @Test
    void listIsAPlainArrayNewestFirstAndGoesOnByLink() throws Exception {
        String id = filled("plain", 5);
        Reply all = server().get(LOADTESTS + "?collector=" + id).with(200);
        assertThat(all.json().isArray()).isTrue();
        assertThat(maxima(all.json())).containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(all.header("Link")).isEmpty();
        List<Long> found = new ArrayList<>();
        String next = LOADTESTS + "?page_size=2&collector=" + id;
        while (!next.isEmpty()) {
            Reply part = server().get(next).with(200);
            found.addAll(maxima(part.json()));
            next = part.header("Link")
                    .map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1"))
                    .orElse("");
        }
        assertThat(found).containsExactly(50L, 40L, 30L, 20L, 10L);
    }

    @Test
    void pagesHaveCountAndLinks() throws Exception {
        String id = filled("paged", 5);
        Reply page =
                server().get(LOADTESTS + "?page=2&page_size=2&collector=" + id).with(200);
        assertThat(names(page.json())).containsExactly("count", "next", "previous", "results");
        assertThat(page.json().path("count").asInt()).isEqualTo(5);
        assertThat(maxima(page.json().path("results"))).containsExactly(30L, 20L);
        assertThat(page.header("Link").orElse("")).contains("rel=\"next\"", "rel=\"prev\"");
        assertThat(maxima(server().get(page.json().path("next").asText()).json().path("results")))
                .containsExactly(10L);
        assertThat(maxima(server().get(page.json().path("previous").asText())
                        .json()
                        .path("results")))
                .containsExactly(50L, 40L);
        server().get(LOADTESTS + "?page=4&page_size=2&collector=" + id).problem(404, "page 4", "3");
        server().get(LOADTESTS + "?page=0").problem(400, "page");
        server().get(LOADTESTS + "?page_size=1001").problem(400, "page_size", "1000");
        assertThat(server().get(LOADTESTS + "?page=1&collector=" + UUID.randomUUID())
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void resultsAreFilteredByCollectorAndTime() throws Exception {
        String first = filled("filtered-1", 3);
        String second = filled("filtered-2", 1);
        assertThat(server().get(LOADTESTS + "?collector=" + first + "&collector=" + second)
                        .json())
                .hasSize(4);
        assertThat(server().get(LOADTESTS + "?collector=" + first + "," + second)
                        .json())
                .hasSize(4);
        String of = LOADTESTS + "?collector=" + first;
        assertThat(maxima(
                        server().get(of + "&created_after=2026-01-02T00:00:00Z").json()))
                .containsExactly(30L, 20L);
        assertThat(maxima(server().get(of + "&created_at__lte=2026-01-02").json()))
                .containsExactly(20L, 10L);
        assertThat(maxima(server().get(
                                of + "&created_after=2026-01-02T00:00:00+02:00&created_before=2026-01-02T12:00:00Z")
                        .json()))
                .containsExactly(20L);
        server().get(LOADTESTS + "?created_after=yesterday").problem(400, "created_after", "yesterday");
    }

    @Test
    void sqlInFiltersIsOnlyText() throws Exception {
        String attack = "%27%20OR%201=1;%20DROP%20TABLE%20collectors;--";
        server().get(LOADTESTS + "?collector=" + attack).problem(400, "collector");
        server().get(LOADTESTS + "?after=" + attack).problem(400, "after");
        server().get(COLLECTORS + attack + "/").problem(404);
        assertThat(server().get(RUNS + "?scenario=" + attack + "&branch=" + attack)
                        .with(200)
                        .json())
                .isEmpty();
        assertThat(server().get(RUNS + "trend/?scenario=x&metric=" + attack + "&scope=" + attack + "&statistic="
                                + attack)
                        .with(200)
                        .json())
                .isEmpty();
        assertThat(server().get(RUNS + attack + "/").status()).isEqualTo(404);
        server().get(COLLECTORS).with(200);
    }

    @Test
    void comparisonRanksByPricePerformance() throws Exception {
        String cheap = server().collector("cheap", "a", "\"0.1\"");
        String dear = server().collector("dear", "b", "\"3\"");
        String free = server().collector("free", "c", "0");
        String unpriced = server().collector("unpriced", "d", "null");
        String untested = server().collector("untested", "e", "1");
        add(cheap, "1", 100, 300, 200);
        add(dear, "1", 1000);
        add(free, "1", 1000);
        add(unpriced, "1", 1000);
        String ids = "?collector_ids=" + String.join("&collector_ids=", dear, cheap, free, unpriced, untested);
        JsonNode latest = server().get(LOADTESTS + "compare/" + ids).with(200).json();
        assertThat(column(latest, "collector")).containsExactly(dear, cheap, free, unpriced, untested);
        assertThat(column(latest, "max_work_units")).containsExactly("1000", "200", "1000", "1000", "null");
        assertThat(column(latest, "hourly_cost")).containsExactly("3.0000", "0.1000", "0.0000", "null", "1.0000");
        assertThat(column(latest, "price_performance")).containsExactly("333.33", "2000.00", "null", "null", "null");
        assertThat(column(latest, "rank")).containsExactly("2", "1", "null", "null", "null");
        assertThat(column(latest, "price_performance_missing"))
                .containsExactly(
                        "null", "null", "hourly_cost is 0", "hourly_cost is missing", "there is no result yet");
        assertThat(latest.get(0).path("price_performance").isTextual()).isTrue();
        String posted = "{\"collector_ids\": [\"" + dear + "\", \"" + cheap + "\"]}";
        JsonNode two = server().call("POST", LOADTESTS + "compare/", posted, server().reader())
                .with(200)
                .json();
        assertThat(column(two, "rank")).containsExactly("2", "1");
        add(cheap, "1", 300);
        JsonNode median =
                server().get(LOADTESTS + "compare/" + ids + "&of=median").json();
        assertThat(median.get(1).path("max_work_units").asLong())
                .as("median of 300, 200, 300")
                .isEqualTo(300);
        assertThat(median.get(1).path("runs").asInt()).isEqualTo(3);
    }

    @Test
    void comparisonSaysWhenWorkUnitsDiffer() throws Exception {
        String known = server().collector("known", "a", "1");
        String old = server().collector("older", "b", "1");
        add(known, "1", 100);
        add(old, LoadTest.Figures.UNKNOWN_VERSION, 100);
        JsonNode both = server().get(LOADTESTS + "compare/?collector_ids=" + known + "," + old)
                .json();
        assertThat(both.get(0).path("warnings").toString()).contains("different work units", "1, unknown");
        assertThat(both.get(1).path("warnings").toString()).contains("does not say which work unit");
    }

    @Test
    void comparisonNeedsTwoKnownCollectors() throws Exception {
        String one = server().collector("lonely", "a", "1");
        server().get(LOADTESTS + "compare/?collector_ids=" + one).problem(400, "from 2");
        server().get(LOADTESTS + "compare/").problem(400, "collector_ids");
        server().get(LOADTESTS + "compare/?collector_ids=" + one + "&collector_ids=" + UUID.randomUUID())
                .problem(404);
        server().post(LOADTESTS + "compare/", "{\"collector_ids\": [\"x\"]}").problem(400, "'x'");
        server().get(LOADTESTS + "compare/?of=best&collector_ids=" + one + "," + one)
                .problem(400);
    }

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
        assertThat(json.path("verdict").asText()).isEqualTo("fail");
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
        server().call("POST", RUNS, "{}", server().runner()).problem(400, "no run");
        server().call("POST", RUNS, "hello", server().runner()).problem(400, "no run");
        server().call("POST", RUNS, run("x", "e", "finished"), server().reader())
                .problem(403, "run");
    }

    @Test
    void samplesShowEightServersOnce() throws Exception {
        assertThat(SampleData.fill(server().database(), Instant.parse("2026-11-21T00:00:00Z")))
                .isEqualTo(8);
        assertThat(SampleData.fill(server().database(), Instant.parse("2026-11-22T00:00:00Z")))
                .isZero();
        List<String> ids = server().database().collectors().list(new Slice.After(Optional.empty(), 1000)).stream()
                .filter(collector -> collector.description().pcdAddress().endsWith(".sample.invalid:8080"))
                .map(collector -> collector.id().toString())
                .toList();
        JsonNode compared = server().get(LOADTESTS + "compare/?of=median&collector_ids=" + String.join(",", ids))
                .with(200)
                .json();
        assertThat(column(compared, "runs")).hasSize(8).containsOnly("3");
        assertThat(column(compared, "rank")).containsOnlyOnce("1", "7", "null");
    }

    private String filled(String name, int count) throws Exception {
        String id = server().collector(name, "10.0.0.1", "null");
        List<LoadTest> tests = new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(i -> new LoadTest(
                        UUID.randomUUID(),
                        UUID.fromString(id),
                        figures("1", i * 10L),
                        Instant.parse("2026-01-0" + i + "T00:00:00Z")))
                .toList());
        Collections.shuffle(tests, new Random(1));
        server().database().loadTests().addAll(tests);
        assertThat(server().database()
                        .loadTests()
                        .count(new LoadTests.Filter(List.of(UUID.fromString(id)), null, null)))
                .isEqualTo(count);
        return id;
    }

    private void add(String collector, String version, long... maxima) {
        for (long max : maxima) {
            server().database()
                    .loadTests()
                    .add(UUID.fromString(collector), figures(version, max))
                    .orElseThrow();
        }
    }

    private static LoadTest.Figures figures(String version, long max) {
        List<Long> units =
                IntStream.rangeClosed(1, 10).mapToObj(i -> max * i / 10).toList();
        return new LoadTest.Figures(units, max, max / 2.0, max / 8.0, "h", 4, version);
    }

    /** The example run under another scenario and id. */
    private static String run(String scenario, String idEnd, String state) throws Exception {
        return Files.readString(RUN)
                .replace("\"scenario\": \"checkout\"", "\"scenario\": \"" + scenario + "\"")
                .replace("0d2c8b1f7a11\"", "0d2c8b1f7a1" + idEnd + "\"")
                .replace("\"state\": \"finished\"", "\"state\": \"" + state + "\"");
    }

    private static List<Long> maxima(JsonNode tests) {
        List<Long> maxima = new ArrayList<>();
        tests.forEach(test -> maxima.add(test.path("max_units").asLong()));
        return maxima;
    }

    private static List<String> column(JsonNode rows, String name) {
        List<String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.path(name).asText()));
        return values;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
