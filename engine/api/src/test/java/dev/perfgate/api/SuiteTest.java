package dev.perfgate.api;

import static dev.perfgate.api.Http.get;
import static dev.perfgate.api.Http.http;
import static dev.perfgate.api.Http.post;
import static dev.perfgate.api.Http.task;
import static dev.perfgate.api.Http.userClass;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class SuiteTest {
    @Test
    void closedLoadIsTheDocumentOfItsPerfYml() {
        Suite suite = Suite.of(http("checkout")
                        .baseUrl("http://127.0.0.1:8000")
                        .users(50)
                        .spawnRate(10)
                        .duration(ofSeconds(30))
                        .thinkTime(ofMillis(500))
                        .timeout(ofSeconds(5))
                        .header("Accept", "application/json")
                        .requests(
                                get("/health"),
                                post("/orders")
                                        .name("order")
                                        .body("{\"a\":1}")
                                        .header("Content-Type", "application/json")
                                        .timeout(ofSeconds(2))
                                        .status(200, 201)
                                        .bodyContains("ok"))
                        .tag("team", "shop"))
                .gates("checkout: p95 < 200 ms")
                .failWhen("failures>50% for 5s")
                .baseline("perf/base.json")
                .history("perf/history");
        assertThat(suite.document())
                .isEqualTo(Map.of(
                        "scenarios",
                        Map.of(
                                "checkout",
                                Map.ofEntries(
                                        Map.entry("type", "http"),
                                        Map.entry("baseUrl", "http://127.0.0.1:8000"),
                                        Map.entry("users", 50),
                                        Map.entry("spawnRate", 10.0),
                                        Map.entry("duration", "30 s"),
                                        Map.entry("thinkTime", "500 ms"),
                                        Map.entry("timeout", "5 s"),
                                        Map.entry("headers", Map.of("Accept", "application/json")),
                                        Map.entry("requests", List.of(health(), order())),
                                        Map.entry("tags", Map.of("team", "shop")))),
                        "gates",
                        List.of("checkout: p95 < 200 ms"),
                        "failWhen",
                        List.of("failures>50% for 5s"),
                        "baseline",
                        "perf/base.json",
                        "history",
                        "perf/history"));
    }

    @Test
    void reportsAreAListOfWords() {
        assertThat(Suite.of(http("a")).reports("html").reports("junit", "csv").document())
                .containsEntry("reports", List.of("html", "junit", "csv"));
    }

    private static Map<String, Object> health() {
        return Map.of("method", "GET", "path", "/health");
    }

    private static Map<String, Object> order() {
        return Map.of(
                "method",
                "POST",
                "path",
                "/orders",
                "name",
                "order",
                "body",
                "{\"a\":1}",
                "headers",
                Map.of("Content-Type", "application/json"),
                "timeout",
                "2 s",
                "checks",
                Map.of("status", List.of(200, 201), "bodyContains", List.of("ok")));
    }

    @Test
    void openLoadIsTheDocumentOfItsPerfYml() {
        HttpScenario search = http("search")
                .baseUrl("https://shop.test")
                .arrivalRate(250.5)
                .poissonArrivals()
                .maxInFlight(100)
                .connections(20)
                .iterations(1000)
                .insecure()
                .seed(7)
                .requests(get("/items"));
        assertThat(search.document())
                .isEqualTo(Map.ofEntries(
                        Map.entry("type", "http"),
                        Map.entry("baseUrl", "https://shop.test"),
                        Map.entry("arrivalRate", 250.5),
                        Map.entry("arrivals", "poisson"),
                        Map.entry("maxInFlight", 100),
                        Map.entry("connections", 20),
                        Map.entry("iterations", 1000),
                        Map.entry("insecure", true),
                        Map.entry("seed", 7),
                        Map.entry("requests", List.of(Map.of("method", "GET", "path", "/items")))));
    }

    @Test
    void durationsKeepTheirExactLength() {
        HttpScenario thinking = http("a").thinkTime(ofMillis(1500), Duration.ofMinutes(1));
        assertThat(thinking.document()).containsEntry("thinkTime", "between 1500 ms and 60 s");
        assertThat(http("a").pacing(Duration.ofNanos(1_000_001)).document()).containsEntry("pacing", "1000001 ns");
    }

    @Test
    void scenariosKeepTheirOrder() {
        assertThat(Suite.of(List.of(http("z"), http("a"), http("m"))).document().get("scenarios"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(
                        Map.entry("z", Map.of("type", "http")),
                        Map.entry("a", Map.of("type", "http")),
                        Map.entry("m", Map.of("type", "http")));
    }

    @Test
    void changeLeavesTheOriginalAsItWas() {
        HttpScenario base = http("a").header("A", "1").requests(get("/one"));
        HttpScenario more = base.header("B", "2").requests(get("/two"));
        assertThat(base.document())
                .containsEntry("headers", Map.of("A", "1"))
                .containsEntry("requests", List.of(Map.of("method", "GET", "path", "/one")));
        assertThat(more.document()).containsEntry("headers", Map.of("A", "1", "B", "2"));
        assertThat((List<?>) more.document().get("requests")).hasSize(2);
    }

    @Test
    void gatesAndChecksAreAddedToThoseBefore() {
        assertThat(Suite.of().gates("p95 < 1 s").gates("p99 < 2 s").document())
                .containsEntry("gates", List.of("p95 < 1 s", "p99 < 2 s"));
        assertThat(get("/").status("2xx").status(404).document())
                .containsEntry("checks", Map.of("status", List.of("2xx", 404)));
    }

    @Test
    void documentCannotBeChanged() {
        Map<String, Object> document = Suite.of(http("a")).document();
        assertThatThrownBy(() -> document.put("gates", List.of())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void twoScenariosOfOneNameAreRefused() {
        assertThatThrownBy(() -> Suite.of(http("a"), http("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two scenarios are called 'a'");
    }

    @Test
    void orderHasNamesListsAndPauses() {
        Suite suite = Suite.of(http("warm-up"), http("checkout"), http("search"))
                .order(Order.first("warm-up").thenPause(ofSeconds(90)).thenAtOnce("checkout", "search"));
        assertThat(suite.document())
                .containsEntry("order", List.of("warm-up", Map.of("pause", "90 s"), List.of("checkout", "search")));
        assertThat(Suite.of(http("a")).atOnce().document()).containsEntry("order", "at once");
    }

    @Test
    void userClassesAreTheDocumentOfTheirPerfYml() {
        HttpScenario shop = http("shop")
                .userClasses(
                        userClass("browser")
                                .weight(3)
                                .thinkTime(ofSeconds(1))
                                .onStart(post("/login"))
                                .tasks(
                                        task("browse").weight(5).tags("read").requests(get("/health")),
                                        task("buying").tasks(task("pay").requests(post("/pay")))),
                        userClass("admin").requests(get("/health")))
                .ready(get("/health"));
        assertThat(shop.document())
                .isEqualTo(Map.of(
                        "type",
                        "http",
                        "ready",
                        health(),
                        "userClasses",
                        Map.of(
                                "browser",
                                Map.of(
                                        "weight",
                                        3.0,
                                        "thinkTime",
                                        "1 s",
                                        "onStart",
                                        List.of(Map.of("method", "POST", "path", "/login")),
                                        "tasks",
                                        Map.of(
                                                "browse",
                                                Map.of(
                                                        "weight",
                                                        5.0,
                                                        "tags",
                                                        List.of("read"),
                                                        "requests",
                                                        List.of(health())),
                                                "buying",
                                                Map.of("tasks", Map.of("pay", Map.of("requests", List.of(pay())))))),
                                "admin",
                                Map.of("requests", List.of(health())))));
    }

    private static Map<String, Object> pay() {
        return Map.of("method", "POST", "path", "/pay");
    }

    @Test
    void twoTasksOrClassesOfOneNameAreRefused() {
        assertThatThrownBy(() -> http("a").tasks(task("x"), task("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two of the tasks are called 'x'");
        assertThatThrownBy(() -> http("a").userClasses(userClass("x")).userClasses(userClass("x")))
                .hasMessage("two of the userClasses are called 'x'");
    }
}
