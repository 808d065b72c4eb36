package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.http.workload.StatusCheck;
import dev.perfgate.load.LoadLevel;
import dev.perfgate.load.LoadModel;
import dev.perfgate.scenario.ScenarioTypes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpScenarioTypeTest {
    private static final String SHORT = """
        baseUrl: http://127.0.0.1:8000
        duration: 30s
        requests: [GET /health]
        """;

    @Test
    void isFoundOnTheClassPath() {
        assertThat(ScenarioTypes.onClassPath().named("http")).containsInstanceOf(HttpScenarioType.class);
    }

    @Test
    void shortestScenarioHasDefaults() {
        HttpScenario scenario = ScenarioText.read(SHORT);
        assertThat(scenario.endpoint()).isEqualTo(new Endpoint(false, "127.0.0.1", 8000, ""));
        assertThat(scenario.insecure()).isFalse();
        assertThat(scenario.load())
                .isEqualTo(new LoadModel.Closed(
                        new LoadLevel.Steady(1, Double.POSITIVE_INFINITY, Duration.ofSeconds(30)), Long.MAX_VALUE));
        assertThat(scenario.isScheduled()).isFalse();
        RequestSpec request = requests(scenario).get(0);
        assertThat(request.name()).isEqualTo("GET /health");
        assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(request.checks()).hasToString("[" + StatusCheck.noError() + "]");
    }

    @Test
    void requestTakesOverWhatItDoesNotSayItself() {
        HttpScenario scenario = ScenarioText.read("""
            baseUrl: https://shop.example/api
            insecure: true
            arrivalRate: 500/s
            duration: 1m
            timeout: 2s
            headers: {Accept: text/plain, X-Team: core}
            requests:
              - GET /items
              - path: /orders
                name: order
                headers: {accept: application/json}
                body: '{"id": 1}'
                timeout: 500ms
                checks: {status: [201, 404], bodyContains: done}
            """);
        RequestSpec items = requests(scenario).get(0);
        RequestSpec order = requests(scenario).get(1);
        assertThat(scenario.insecure()).isTrue();
        assertThat(items.headers()).hasToString("{Accept=text/plain, X-Team=core}");
        assertThat(items.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(order.method()).isEqualTo("POST");
        assertThat(order.name()).isEqualTo("order");
        assertThat(order.headers()).hasToString("{accept=application/json, X-Team=core}");
        assertThat(order.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(order.checks()).hasToString("[status {201, 404}, body does not contain 'done']");
    }

    @Test
    void allProblemsComeAtOnceWithTheirPlaces() {
        assertThat(ScenarioText.problems("""
            baseUrl: shop.example
            duratoin: 30s
            users: none
            requests:
              - get /x
              - GET
              - path: items
                mehtod: GET
              - path: /a b
                headers: {'Bad Name': x, Content-Length: 5, Ok: "a\\nb"}
                timeout: 5 parsecs
              - path: /
                name: ' '
                checks: {status: 2000, bodyContains: [''], size: 5}
            """))
                .containsExactly(
                        "1:1: a load needs an end - add 'duration: 30s' or 'iterations: 1000'",
                        "1:10: 'shop.example' is no base URL: it must begin with http:// or https:// - write for"
                                + " example 'http://127.0.0.1:8000'",
                        "2:1: unknown key 'duratoin' - did you mean 'duration'?",
                        "3:8: 'users' must be a whole number from 1 to 10000000, but is 'none'",
                        "5:5: 'get' is no HTTP method - did you mean 'GET'?",
                        "6:5: entry 2 of 'requests' must be a request such as 'GET /health', but is 'GET'",
                        "7:11: 'items' is no path - begin it with '/'; the host belongs to 'baseUrl'",
                        "8:5: unknown key 'mehtod' - did you mean 'method'?",
                        "9:11: '/a b' is no path - encode blanks and characters beyond ASCII, for example a blank as"
                                + " %20",
                        "10:14: 'Bad Name' is no name of a header - use letters, digits and '-'",
                        "10:14: header 'Content-Length' follows from the body - remove it",
                        "10:14: the value of header 'Ok' has a character that none may have - write it in one line of"
                                + " Latin letters",
                        "11:14: 'timeout' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is '5"
                                + " parsecs'",
                        "13:11: 'name' must not be empty - remove it, or write what reports shall call the request",
                        "14:22: '2000' is no status - write for example 200, 2xx or [200, 404]",
                        "14:42: every body contains an empty text - write the text that must be there",
                        "14:48: unknown key 'size' - known keys: status, bodyContains");
    }

    @Test
    void scenarioWithoutAnythingSaysWhatItNeeds() {
        assertThat(ScenarioText.problems("seed: 1\nrequests: []"))
                .containsExactly(
                        "1:1: 'baseUrl' is missing - add 'baseUrl: ...'",
                        "1:1: a load needs an end - add 'duration: 30s' or 'iterations: 1000'",
                        "2:11: 'requests' has no request - add for example '- GET /health'");
    }

    @Test
    void moreConnectionsThanOpenFilesAreRefusedAhead() {
        assertThat(ScenarioText.problems(SHORT + "users: 9_999_999"))
                .singleElement()
                .asString()
                .matches("4:8: 9,999,999 connections need more open files than the [0-9,]+ that this process may have"
                        + " - raise the limit \\(ulimit -n 10000099\\), or lower 'users'");
        assertThat(ScenarioText.problems(SHORT + "arrivalRate: 5_000_000"))
                .singleElement()
                .asString()
                .startsWith("4:14: 10,000,000 connections need")
                .endsWith("or lower 'maxInFlight'");
    }

    @Test
    void openLoadHasNoUsers() {
        assertThat(ScenarioText.problems(SHORT + "arrivalRate: 5/s\nusers: 5"))
                .containsExactly("5:8: 'users' does not belong to an open load ('arrivalRate')"
                        + " - remove it, or replace 'arrivalRate' by 'users'");
    }

    @Test
    void workloadIsTheSameOnEveryHostAndInEveryJvm() {
        String requests =
                "\nrequests: [{path: /a, headers: {B: '2', A: '1', C: '3'}}, GET /b]\nusers: 5\nduration: 10s";
        String reordered =
                "\nusers: 5\nduration: 10s\nrequests: [{headers: {C: '3', A: '1', B: '2'}, path: /a}, GET /b]";
        String here = ScenarioText.read("baseUrl: http://here:8000" + requests)
                .workload()
                .hash();
        String there = ScenarioText.read("baseUrl: http://there/api" + reordered)
                .workload()
                .hash();
        // Written down: a hash that another JVM or a later version makes differently would end every comparison.
        assertThat(List.of(here, there)).containsOnly("2a31b236045efd4d");
    }

    @Test
    void workloadDiffersWithLoadRequestsAndTls() {
        List<String> hashes = List.of(
                        SHORT,
                        SHORT.replace("30s", "31s"),
                        SHORT.replace("/health", "/healthz"),
                        SHORT.replace("http:", "https:"),
                        SHORT + "users: 2",
                        SHORT + "timeout: 1s",
                        SHORT + "headers: {A: b}")
                .stream()
                .map(text -> ScenarioText.read(text).workload().hash())
                .toList();
        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(ScenarioText.read(SHORT).workload().summary())
                .isEqualTo("1 user for 30s on http://127.0.0.1:8000/health");
    }

    private static List<RequestSpec> requests(HttpScenario scenario) {
        return scenario.mix().requests().toList();
    }

    @Test
    void moreNamesThanTheHeapBearsAreRefusedWithARemedyThatIsEnough() {
        Problems problems = new Problems();
        Section section = new Section(Nodes.fromMap(Map.of("requests", List.of()), path -> path), "", problems);
        long heap = 512L << 20;

        HeapNeed.check(5_033, heap, section);
        assertThat(problems.all()).isEmpty();
        HeapNeed.check(5_100, heap, section);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .startsWith("requests: 5,100 request names need a heap of 519 MB, but 512 MB are allowed - ")
                .contains("one name", "-Xmx576m");
        assertThat(HeapNeed.bytes(5_100)).isLessThan(576L << 20);
    }
}
