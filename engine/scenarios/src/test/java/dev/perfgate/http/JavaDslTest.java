package dev.perfgate.http;

import static dev.perfgate.api.Http.get;
import static dev.perfgate.api.Http.http;
import static dev.perfgate.api.Http.post;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.api.HttpScenario;
import dev.perfgate.api.Stage;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.scenario.Scenario;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The Java DSL and perf.yml say the same things in the same words. */
final class JavaDslTest {
    private static final String ALIEN = "zzzzzzzzzz";

    private static final HttpScenario CLOSED = http("checkout")
            .baseUrl("https://127.0.0.1:8443")
            .users(50)
            .spawnRate(2.5)
            .duration(ofSeconds(30))
            .iterations(1000)
            .thinkTime(ofMillis(500), ofSeconds(2))
            .timeout(ofSeconds(5))
            .insecure()
            .seed(7)
            .header("Accept", "*/*")
            .requests(post("/orders")
                    .name("order")
                    .body("{\"a\":1}")
                    .header("Content-Type", "application/json")
                    .timeout(ofMillis(1500))
                    .status(201)
                    .status("3xx")
                    .bodyContains("ok", "id"))
            .tag("team", "shop");

    private static final HttpScenario OPEN = http("search")
            .baseUrl("http://127.0.0.1:8000")
            .arrivalRate(250)
            .poissonArrivals()
            .maxInFlight(100)
            .connections(20)
            .duration(ofSeconds(30))
            .requests(post("/"));

    private static final HttpScenario STAGED = http("staged")
            .baseUrl("http://127.0.0.1:8000")
            .stages(
                    Stage.users(50, ofSeconds(30)),
                    Stage.users(0, ofMillis(500)).step())
            .requests(get("/"));

    private static final HttpScenario ALL = http("all").preset("all").coolDown(ofSeconds(5));

    private static final HttpScenario PACED = http("paced").pacing(ofSeconds(1));

    @Test
    void closedLoadInJavaIsTheOneOfItsPerfYml() {
        assertSame(CLOSED, """
                type: http
                baseUrl: https://127.0.0.1:8443
                users: 50
                spawnRate: 2.5/s
                duration: 30s
                iterations: 1000
                thinkTime: between 500 ms and 2 s
                timeout: 5s
                insecure: true
                seed: 7
                headers: {Accept: "*/*"}
                requests:
                  - method: POST
                    path: /orders
                    name: order
                    body: '{"a":1}'
                    headers: {Content-Type: application/json}
                    timeout: 1500ms
                    checks: {status: [201, 3xx], bodyContains: [ok, id]}
                tags: {team: shop}
                """);
    }

    @Test
    void openLoadInJavaIsTheOneOfItsPerfYml() {
        assertSame(OPEN, """
                baseUrl: http://127.0.0.1:8000
                arrivalRate: 250
                arrivals: poisson
                maxInFlight: 100
                connections: 20
                duration: 30s
                requests: [POST /]
                """);
    }

    @Test
    void stagesInJavaAreThoseOfTheirPerfYml() {
        assertSame(STAGED, """
                baseUrl: http://127.0.0.1:8000
                stages: [30s to 50 users, 500ms at 0 users]
                requests: [GET /]
                """);
        assertSame(
                http("x")
                        .baseUrl("http://x")
                        .stages(Stage.rate(2.5, ofSeconds(3)))
                        .requests(get("/")),
                "{baseUrl: 'http://x', stages: 3s to 2.5/s, requests: [GET /]}");
    }

    @Test
    void everyKeyOfAPerfYmlHasItsMethod() {
        Set<String> offered = new HashSet<>();
        List.of(CLOSED, OPEN, PACED, STAGED, ALL)
                .forEach(scenario -> offered.addAll(scenario.document().keySet()));
        assertThat(offered).isEqualTo(knownKeys(CLOSED.document()));
        Map<?, ?> request = mapping(((List<?>) below(CLOSED.document(), "requests")).get(0));
        assertThat(request.keySet()).isEqualTo(knownKeys(Map.of("requests", List.of(alien(request)))));
        Map<?, ?> checks = mapping(below(request, "checks"));
        Map<String, Object> withChecks = Map.of("path", "/", "checks", alien(checks));
        assertThat(checks.keySet()).isEqualTo(knownKeys(Map.of("requests", List.of(withChecks))));
    }

    private static Object below(Map<?, ?> section, String key) {
        return Objects.requireNonNull(section.get(key), key);
    }

    private static Map<?, ?> mapping(Object value) {
        return (Map<?, ?>) value;
    }

    private static void assertSame(HttpScenario java, String yaml) {
        Problems problems = new Problems();
        Optional<Scenario> inJava = read(Nodes.fromMap(java.document(), "Suite"), problems);
        Optional<Scenario> inYaml = read(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(inJava.orElseThrow()).usingRecursiveComparison().isEqualTo(inYaml.orElseThrow());
    }

    private static Optional<Scenario> read(MappingNode node, Problems problems) {
        Section section = new Section(node, "", problems);
        section.string("type");
        section.stringMap("tags");
        Optional<Scenario> scenario = new HttpScenarioType().read("checkout", section);
        section.done();
        return scenario;
    }

    /** The keys of the section in which the reader finds one it does not know: its message lists those it does. */
    private static Set<String> knownKeys(Map<String, Object> scenario) {
        Problems problems = new Problems();
        boolean below = scenario.toString().contains(ALIEN);
        read(Nodes.fromMap(below ? scenario : alien(scenario), "Suite"), problems);
        String keys = problems.all().stream()
                .filter(problem -> problem.message().equals("unknown key '" + ALIEN + "'"))
                .map(Problem::remedy)
                .findFirst()
                .orElseThrow();
        return new TreeSet<>(Arrays.asList(keys.replaceFirst("known keys: ", "").split(", ")));
    }

    private static Map<String, Object> alien(Map<?, ?> section) {
        Map<String, Object> changed = new HashMap<>(Map.of(ALIEN, 1));
        section.forEach((key, value) -> changed.put(String.valueOf(key), value));
        return changed;
    }
}
