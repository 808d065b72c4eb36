package dev.perfgate.http;

import static dev.perfgate.api.Http.get;
import static dev.perfgate.api.Http.http;
import static dev.perfgate.api.Http.post;
import static dev.perfgate.api.Http.task;
import static dev.perfgate.api.Http.userClass;
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
            .followRedirects()
            .maxFailedShare(0.02)
            .seed(7)
            .header("Accept", "*/*")
            .requests(post("/orders")
                    .name("order")
                    .body("{\"a\":1}")
                    .header("Content-Type", "application/json")
                    .timeout(ofMillis(1500))
                    .followRedirects(false)
                    .maxFailedShare(0.005)
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

    private static final HttpScenario CLASSES = http("shop")
            .baseUrl("http://127.0.0.1:8000")
            .users(4)
            .iterations(10)
            .ready(get("/health").status(200))
            .readyTimeout(ofSeconds(5))
            .startHint("start it with 'make up'")
            .setup(post("/models/load"))
            .teardown(post("/models/unload"), post("/reset"))
            .onlyTags("read", "buy")
            .excludeTags("slow")
            .userClasses(
                    userClass("browser")
                            .weight(3)
                            .thinkTime(ofSeconds(1), ofSeconds(2))
                            .onStart(post("/login"))
                            .onStop(post("/logout"))
                            .tasks(
                                    task("browse").weight(5).tags("read").requests(get("/items"), get("/items/1")),
                                    task("buying")
                                            .tags("buy")
                                            .tasks(
                                                    task("cart").weight(2.5).requests(post("/cart")),
                                                    task("pay").requests(post("/pay"))),
                                    task("report").tags("slow").requests(get("/report"))),
                    userClass("admin")
                            .pacing(ofSeconds(3))
                            .tasks(task("look").tags("read").requests(get("/admin"))));

    private static final HttpScenario ONE_CLASS = http("one")
            .baseUrl("http://127.0.0.1:8000")
            .iterations(10)
            .onStart(post("/login"))
            .onStop(post("/logout"))
            .tasks(task("a").requests(get("/a")), task("b").weight(2).requests(get("/b")));

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
                followRedirects: true
                maxFailedShare: 2 %
                seed: 7
                headers: {Accept: "*/*"}
                requests:
                  - method: POST
                    path: /orders
                    name: order
                    body: '{"a":1}'
                    headers: {Content-Type: application/json}
                    timeout: 1500ms
                    followRedirects: false
                    maxFailedShare: 0.5 %
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
    void userClassesInJavaAreThoseOfTheirPerfYml() {
        assertSame(CLASSES, """
                baseUrl: http://127.0.0.1:8000
                users: 4
                iterations: 10
                ready: {path: /health, checks: {status: 200}}
                readyTimeout: 5s
                startHint: start it with 'make up'
                setup: POST /models/load
                teardown: [POST /models/unload, POST /reset]
                onlyTags: [read, buy]
                excludeTags: slow
                userClasses:
                  browser:
                    weight: 3
                    thinkTime: between 1 s and 2 s
                    onStart: [POST /login]
                    onStop: [POST /logout]
                    tasks:
                      browse: {weight: 5, tags: [read], requests: [GET /items, GET /items/1]}
                      buying:
                        tags: [buy]
                        tasks:
                          cart: {weight: 2.5, requests: [POST /cart]}
                          pay: [POST /pay]
                      report: {tags: slow, requests: GET /report}
                  admin: {pacing: 3s, tasks: {look: {tags: read, requests: GET /admin}}}
                """);
        assertSame(ONE_CLASS, """
                baseUrl: http://127.0.0.1:8000
                iterations: 10
                onStart: [POST /login]
                onStop: [POST /logout]
                tasks:
                  a: GET /a
                  b: {weight: 2, requests: [GET /b]}
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
        List.of(CLOSED, OPEN, PACED, STAGED, ALL, CLASSES, ONE_CLASS)
                .forEach(scenario -> offered.addAll(scenario.document().keySet()));
        assertThat(offered).isEqualTo(knownKeys(CLOSED.document()));
        Map<?, ?> request = mapping(((List<?>) below(CLOSED.document(), "requests")).get(0));
        assertThat(request.keySet()).isEqualTo(knownKeys(Map.of("requests", List.of(alien(request)))));
        Map<?, ?> checks = mapping(below(request, "checks"));
        Map<String, Object> withChecks = Map.of("path", "/", "checks", alien(checks));
        assertThat(checks.keySet()).isEqualTo(knownKeys(Map.of("requests", List.of(withChecks))));
    }

    @Test
    void everyKeyOfClassesAndTasksHasItsMethod() {
        Map<?, ?> browser = mapping(below(mapping(below(CLASSES.document(), "userClasses")), "browser"));
        Set<Object> ofClasses = new HashSet<>(browser.keySet());
        HttpScenario paced = http("paced")
                .userClasses(userClass("paced").pacing(ofSeconds(1)).requests(get("/")));
        ofClasses.addAll(mapping(below(mapping(below(paced.document(), "userClasses")), "paced"))
                .keySet());
        assertThat(ofClasses).isEqualTo(knownKeys(Map.of("userClasses", Map.of("browser", alien(browser)))));
        Map<?, ?> tasks = mapping(below(browser, "tasks"));
        Set<Object> ofTasks = new HashSet<>(mapping(below(tasks, "browse")).keySet());
        ofTasks.addAll(mapping(below(tasks, "buying")).keySet());
        assertThat(ofTasks)
                .isEqualTo(knownKeys(Map.of("tasks", Map.of("browse", alien(mapping(below(tasks, "browse")))))));
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
