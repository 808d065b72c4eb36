package dev.perfgate.http.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.load.ThinkTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserMixSectionTest {
    private static final String SHOP = """
            thinkTime: between 1 s and 3 s
            userClasses:
              browser:
                weight: 3
                thinkTime: 1 s
                onStart: [POST /login]
                onStop: POST /logout
                tasks:
                  browse: {weight: 5, tags: [read], requests: [GET /items, GET /items/1]}
                  buying:
                    tags: [write]
                    tasks:
                      cart: {weight: 3, requests: [POST /cart]}
                      pay: [POST /pay]
                  look: {weight: 2, requests: GET /look}
              admin: {weight: 0.5, requests: [GET /admin]}
              robot: [GET /robots.txt]
            """;

    private final Problems problems = new Problems();

    @Test
    void requestsAloneAreOneTaskOfOneClass() {
        UserMix mix = read("requests: [GET /a, GET /b]");
        assertThat(shares(mix)).containsExactly(entry("/", 1.0));
        assertThat(mix.classes().get(0).thinkTime()).isEqualTo(new ThinkTime.None());
        assertThat(mix.isScheduled()).isFalse();
    }

    @Test
    void usersAreSharedByTheWeightsOfTheirClasses() {
        UserMix mix = read(SHOP);
        assertThat(mix.classes()).extracting(UserClass::name).containsExactly("browser", "admin", "robot");
        assertThat(mix.classes()).extracting(UserClass::share).containsExactly(3 / 4.5, 0.5 / 4.5, 1 / 4.5);
    }

    /** Of the class's 8 parts the set has 1, of which its tasks have three quarters and one. */
    @Test
    void tasksOfASetShareItsWeight() {
        assertThat(shares(read(SHOP)))
                .containsExactly(
                        entry("browser/browse", 5 / 8.0),
                        entry("browser/cart", 3 / 32.0),
                        entry("browser/pay", 1 / 32.0),
                        entry("browser/look", 2 / 8.0),
                        entry("admin/admin", 1.0),
                        entry("robot/robot", 1.0));
    }

    @Test
    void classThinksAsItSaysOrAsTheScenarioDoes() {
        UserMix mix = read(SHOP);
        assertThat(mix.classes())
                .extracting(UserClass::thinkTime)
                .containsExactly(
                        new ThinkTime.Wait(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        new ThinkTime.Wait(Duration.ofSeconds(1), Duration.ofSeconds(3)),
                        new ThinkTime.Wait(Duration.ofSeconds(1), Duration.ofSeconds(3)));
        assertThat(mix.isScheduled()).isTrue();
        assertThat(read(SHOP.replace("thinkTime: 1 s", "thinkTime: 0")).isScheduled())
                .as("some go as fast as they can")
                .isFalse();
    }

    @Test
    void requestsComeInTheOrderOfALife() {
        assertThat(read(SHOP).requests().map(RequestSpec::name))
                .startsWith("POST /login", "GET /items", "GET /items/1", "POST /cart")
                .containsSubsequence("GET /look", "POST /logout", "GET /admin");
    }

    @Test
    void tagsChooseTasksAndASetKeepsItsWeight() {
        assertThat(shares(read(SHOP + "onlyTags: [write, read]")))
                .containsExactly(
                        entry("browser/browse", 5 / 6.0),
                        entry("browser/cart", 3 / 24.0),
                        entry("browser/pay", 1 / 24.0));
        assertThat(shares(read(SHOP + "excludeTags: write")))
                .containsExactly(
                        entry("browser/browse", 5 / 7.0),
                        entry("browser/look", 2 / 7.0),
                        entry("admin/admin", 1.0),
                        entry("robot/robot", 1.0));
        UserMix tagged = read(SHOP.replace("pay: [POST /pay]", "pay: {tags: money, requests: POST /pay}")
                + "onlyTags: write\nexcludeTags: money");
        assertThat(shares(tagged)).containsExactly(entry("browser/cart", 1.0));
        assertThat(tagged.classes().get(0).share()).isEqualTo(1);
    }

    @Test
    void requestsThatTagsLeaveOutAreKnownByName() {
        assertThat(read(SHOP).leftOut()).isEmpty();
        assertThat(read(SHOP + "excludeTags: write").leftOut()).containsExactly("POST /cart", "POST /pay");
        assertThat(read("tasks: {a: {tags: x, requests: GET /}, b: {requests: [GET /, GET /b]}}\nonlyTags: x")
                        .leftOut())
                .containsExactly("GET /b");
    }

    @Test
    void unknownTagIsToldWithTheNearest() {
        assertThat(problems(SHOP + "onlyTags: [raed]\nexcludeTags: [nonsense]"))
                .containsExactly(
                        "18:11: no task has the tag 'raed' - did you mean 'read'?",
                        "19:14: no task has the tag 'nonsense' - there are the tags: read, write");
        assertThat(problems("requests: [GET /]\nonlyTags: read"))
                .contains(
                        "2:11: no task has the tag 'read' - no task has tags at all: give 'tags' to tasks, or leave this out");
    }

    @Test
    void tagsThatLeaveNothingAreToldWithAllThereAre() {
        assertThat(problems(SHOP + "onlyTags: read\nexcludeTags: read"))
                .containsExactly(
                        "18:11: 'onlyTags' and 'excludeTags' leave no task to run - there are the tags: read, write");
    }

    @Test
    void waysToSayWhatUsersDoExcludeOneAnother() {
        assertThat(problems("requests: [GET /]\ntasks: {a: [GET /a]}"))
                .containsExactly("2:8: 'tasks' and 'requests' exclude each other - keep one of them; the requests of"
                        + " one task belong below its name in 'tasks'");
        assertThat(
                        problems(
                                "requests: [GET /]\nonStart: [GET /]\nuserClasses: {a: {requests: [GET /a], tasks: {b: [GET /b]}}}"))
                .containsExactly(
                        "1:11: 'requests' and 'userClasses' exclude each other - write 'requests' below the user class"
                                + " that it belongs to",
                        "2:10: 'onStart' and 'userClasses' exclude each other - write 'onStart' below the user class"
                                + " that it belongs to",
                        "3:46: 'tasks' and 'requests' exclude each other - keep one of them; the requests of one task"
                                + " belong below its name in 'tasks'");
    }

    @Test
    void whatIsMissingOrEmptyIsToldAtItsPlace() {
        assertThat(problems("thinkTime: 1s")).containsExactly("1:1: 'requests' is missing - add 'requests: ...'");
        assertThat(problems("userClasses: {}"))
                .containsExactly(
                        "1:14: 'userClasses' has no class - add for example 'visitor: {requests: [GET /items]}'");
        assertThat(problems("userClasses: {a: {weight: 2}, b: {tasks: {}}, c: {tasks: {d: []}}}"))
                .containsExactly(
                        "1:18: 'requests' is missing in 'userClasses.a' - add 'requests: ...'",
                        "1:42: 'tasks' has no task - add for example 'browse: [GET /items]'",
                        "1:62: 'requests' has no request - add for example '- GET /health'");
    }

    @Test
    void weightIsAboveZeroAndKeysAreKnown() {
        assertThat(problems(
                        "tasks: {a: {wieght: 3, weight: 0, requests: [GET /]}, b: {weight: many, requests: [GET /]}}"))
                .containsExactly(
                        "1:13: unknown key 'wieght' - did you mean 'weight'?",
                        "1:32: 'weight' must be above 0 and at most 1000000000, but is '0'"
                                + " - write for example 3, and leave out what shall not run",
                        "1:67: 'weight' must be a number, but is 'many'");
    }

    @Test
    void openLoadHasNoUsersWhoBeginThinkAndEnd() {
        read("userClasses: {a: {thinkTime: 1s, onStart: [GET /], requests: [GET /a]}}", true);
        assertThat(lines())
                .containsExactly(
                        "1:30: 'thinkTime' does not belong to an open load: it has no users who stay"
                                + " - remove it, or make it a load of 'users'",
                        "1:43: 'onStart' does not belong to an open load: it has no users who stay"
                                + " - write these requests into a task, or into 'setup' or 'teardown' for once a run");
    }

    @Test
    void descriptionsAreTheSameOnlyForTheSameWork() {
        String text = read(SHOP).description();
        assertThat(read(SHOP.replace("weight: 3\n", "weight: 3.0\n")).description())
                .isEqualTo(text);
        assertThat(List.of(
                        text,
                        read(SHOP.replace("weight: 5", "weight: 4")).description(),
                        read(SHOP.replace("weight: 0.5", "weight: 1")).description(),
                        read(SHOP.replace("/login", "/signin")).description(),
                        read(SHOP.replace("onStop: POST /logout", "")).description(),
                        read(SHOP.replace("thinkTime: 1 s", "pacing: 1 s")).description(),
                        read(SHOP + "excludeTags: write").description()))
                .doesNotHaveDuplicates();
    }

    /** "class/task", each with its share of its class. */
    private static Map<String, Double> shares(UserMix mix) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (UserClass one : mix.classes()) {
            one.tasks().forEach(task -> shares.put(one.name() + "/" + task.name(), task.share()));
        }
        return shares;
    }

    private UserMix read(String yaml) {
        UserMix mix = read(yaml, false).orElseThrow();
        assertThat(lines()).isEmpty();
        return mix;
    }

    private Optional<UserMix> read(String yaml, boolean open) {
        Section section = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        Optional<UserMix> mix = UserMixSection.read(section, RequestSection.Defaults.read(section), open);
        section.done();
        return mix;
    }

    private static List<String> problems(String yaml) {
        UserMixSectionTest fresh = new UserMixSectionTest();
        fresh.read(yaml, false);
        return fresh.lines();
    }

    private List<String> lines() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(line -> line.replace("perf.yml:", ""))
                .toList();
    }
}
