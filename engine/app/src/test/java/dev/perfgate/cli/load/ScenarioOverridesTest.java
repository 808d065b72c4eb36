package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class ScenarioOverridesTest {
    private static final String THREE = """
        scenarios:
          shop: {baseUrl: 'http://x', users: 5, spawnRate: 1/s, duration: 10s, thinkTime: 1s}
          search: {baseUrl: 'http://x', arrivalRate: 5/s, duration: 10s}
          night: {baseUrl: 'http://x', stages: 1m to 5 users}
          rest: {baseUrl: 'http://x', preset: all, coolDown: 5s}
        """;

    private final Problems problems = new Problems();

    @Test
    void optionsTakeThePlaceOfWhatTheNamedScenariosSay() {
        MappingNode document = over("shop", "-u", "50", "-r", "10", "-t", "2m", "--host", "http://y");
        Section shop = scenario(document, "shop");
        assertThat(shop.string("users")).contains("50");
        assertThat(shop.string("spawnRate")).contains("10");
        assertThat(shop.string("duration")).contains("2m");
        assertThat(shop.string("baseUrl")).contains("http://y");
        assertThat(shop.string("thinkTime")).contains("1s");
        assertThat(shop.markOf("users").toString()).isEqualTo("--users");
        assertThat(shop.markOf("baseUrl").toString()).isEqualTo("--host");
        assertThat(scenario(document, "search").string("baseUrl")).contains("http://x");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void allScenariosAreMeantWhenNoneIsNamed() {
        MappingNode document = over("", "--host", "http://y", "--tags", "a,b");
        for (String name : List.of("shop", "search", "night")) {
            assertThat(scenario(document, name).string("baseUrl")).contains("http://y");
            assertThat(scenario(document, name).strings("onlyTags")).containsExactly("a", "b");
        }
    }

    @Test
    void presetTakesThePlaceOfTheWholeLoadButNotOfOptions() {
        Section shop = scenario(over("shop", "--preset", "heavy", "--users", "7"), "shop");
        assertThat(shop.string("preset")).contains("heavy");
        assertThat(shop.string("users")).contains("7");
        assertThat(shop.has("duration")).isFalse();
        assertThat(shop.has("spawnRate")).isFalse();
        assertThat(shop.string("thinkTime")).contains("1s");
        assertThat(scenario(over("night", "--preset", "light"), "night").has("stages"))
                .isFalse();
    }

    @Test
    void coolDownOfTheFileStaysWithPresetAllUnlessAnotherIsGiven() {
        assertThat(scenario(over("rest", "--preset", "all"), "rest").string("coolDown"))
                .contains("5s");
        assertThat(scenario(over("rest", "--preset", "all", "--cool-down", "1s"), "rest")
                        .string("coolDown"))
                .contains("1s");
        assertThat(scenario(over("rest", "--preset", "light"), "rest").has("coolDown"))
                .isFalse();
    }

    @Test
    void whatALoadHasNoUseForIsAnswered() {
        over("", "--users", "5", "--run-time", "1m");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "--duration: the load of scenario 'night' has 'stages', and no use for --duration"
                                + " - name the scenarios that are meant, or leave it out",
                        "--users: the load of scenario 'night' has 'stages', and no use for --users"
                                + " - name the scenarios that are meant, or leave it out",
                        "--users: the load of scenario 'search' has 'arrivalRate', and no use for --users"
                                + " - name the scenarios that are meant, or leave it out");
    }

    @Test
    void optionGoesToThoseScenariosThatHaveItAndIsRefusedWhereNoneHas() {
        String mixed = "scenarios: {shop: {baseUrl: 'http://x', duration: 1s}, machine: {type: cpu}}";
        MappingNode document = YamlDocument.parse(mixed, "perf.yml", name -> null, problems);
        MappingNode changed = overrides("--users", "5").over(document, List.of(), problems);
        assertThat(problems.all()).isEmpty();
        assertThat(scenario(changed, "shop").string("users")).contains("5");
        assertThat(scenario(changed, "machine").has("users")).isFalse();

        overrides("--users", "5").over(document, List.of("machine"), problems);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("--users: no scenario that runs has 'users': 'machine' is of type cpu"
                        + " - leave it out, or name scenarios that have it");
    }

    @Test
    void scenarioOfASeriesIsMeantByItsOwnName() {
        MappingNode document = over("shop-heavy", "--preset", "all", "--users", "5");
        assertThat(scenario(document, "shop").string("users")).contains("5");
        assertThat(scenario(over("shop-heavy", "--users", "9"), "shop").string("users"))
                .contains("5");
    }

    @Test
    void documentStaysAsItIsWithoutOptions() {
        MappingNode document = YamlDocument.parse(THREE, "perf.yml", name -> null, problems);
        assertThat(overrides("--headless").over(document, List.of(), problems)).isSameAs(document);
    }

    private MappingNode over(String names, String... arguments) {
        MappingNode document = YamlDocument.parse(THREE, "perf.yml", name -> null, problems);
        List<String> selected = Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        return overrides(arguments).over(document, selected, problems);
    }

    private static ScenarioOverrides overrides(String... arguments) {
        ScenarioOverrides overrides = new ScenarioOverrides();
        new CommandLine(CommandSpec.create().addMixin("overrides", CommandSpec.forAnnotatedObject(overrides)))
                .parseArgs(arguments);
        return overrides;
    }

    private Section scenario(MappingNode document, String name) {
        return Objects.requireNonNull(
                new Section(document, "", problems).sectionsByName("scenarios").get(name));
    }
}
