package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.Gate;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.SuiteReader;
import dev.perfgate.suite.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A section that stands for several scenarios. */
class SeriesTest {
    private static final String SHOP = """
        scenarios:
          shop: {type: memory, preset: all, tags: {team: a}}
          search: {type: memory}
        """;

    @Test
    void sectionBecomesItsScenariosWithPausesBetween() {
        assertThat(turns(read(SHOP)))
                .containsExactly(
                        "shop-light", "PT3M", "shop-medium", "PT3M", "shop-heavy", "PT3M", "shop-spike", "search");
        assertThat(turns(read(SHOP.replace("preset: all", "preset: all, coolDown: 20s"))))
                .startsWith("shop-light", "PT20S", "shop-medium");
        assertThat(turns(read(SHOP.replace("preset: all", "preset: all, coolDown: 0"))))
                .startsWith("shop-light", "shop-medium");
        assertThat(read(SHOP).steps().get(3).tags()).containsEntry("team", "a");
    }

    @Test
    void nameOfTheSectionSelectsAllAndEachCanBeSelectedByItsOwn() {
        assertThat(turns(read(SHOP, "shop")))
                .hasSize(7)
                .startsWith("shop-light")
                .endsWith("shop-spike");
        assertThat(turns(read(SHOP, "shop-spike"))).containsExactly("shop-spike");
        assertThat(turns(read(SHOP, "shop-spike", "search", "shop-light")))
                .containsExactly("shop-light", "PT3M", "shop-spike", "search");
        assertThat(problems(SHOP, "shop-lihgt"))
                .containsExactly("command line: there is no scenario 'shop-lihgt' - did you mean 'shop-light'?");
    }

    @Test
    void gateOnTheSectionIsOneOnEachOfItsScenarios() {
        Suite suite = read(SHOP + """
            gates:
              - shop: p95 < 200 ms
              - 'shop-spike / GET *: p95 < 1 s'
              - "*: failures == 0"
            """);
        assertThat(suite.gatesOf(suite.steps().get(0).scenario()))
                .extracting(Gate::line)
                .containsExactly("shop-light: p95 < 200 ms", "*: failures == 0");
        assertThat(suite.gatesOf(suite.steps().get(3).scenario()))
                .extracting(Gate::line)
                .containsExactly("shop-spike: p95 < 200 ms", "shop-spike / GET *: p95 < 1 s", "*: failures == 0");
        assertThat(suite.gatesOf(suite.steps().get(4).scenario()))
                .extracting(Gate::line)
                .containsExactly("*: failures == 0");
    }

    @Test
    void gateThatMeansTheSectionAndOthersKeepsSpeakingOfThem() {
        Suite suite = read(SHOP + "gates: ['s????*h*: p95 < 1 s', 'sh?p: p99 < 1 s', 's*: p50 < 1 s']");
        assertThat(suite.gates())
                .extracting(Gate::line)
                .containsExactly(
                        "s????*h*: p95 < 1 s",
                        "shop-light: p99 < 1 s",
                        "shop-medium: p99 < 1 s",
                        "shop-heavy: p99 < 1 s",
                        "shop-spike: p99 < 1 s",
                        "s*: p50 < 1 s");
    }

    @Test
    void seriesHasItsPlaceInTheOrder() {
        assertThat(turns(read(SHOP + "order: [search, {pause: 1m}, shop]")))
                .startsWith("search", "PT1M", "shop-light", "PT3M");
        assertThat(problems(SHOP + "order: [[search, shop]]"))
                .containsExactly("perf.yml:4:18: 'shop' is a series, which cannot run at once with others"
                        + " - give 'shop' a preset other than 'all', or a turn of its own");
        assertThat(problems(SHOP + "order: at once"))
                .singleElement()
                .asString()
                .startsWith("perf.yml:4:8: 'shop' is a series");
    }

    @Test
    void problemOfTheSectionIsToldOnce() {
        assertThat(problems(SHOP.replace("preset: all", "preset: all, requets: 5, millis: 0")))
                .containsExactly(
                        "perf.yml:2:37: unknown key 'requets' - did you mean 'requests'?",
                        "perf.yml:2:57: 'millis' must be a whole number from 1 to 1000, but is '0'");
    }

    @Test
    void nameThatIsTakenIsAProblem() {
        assertThat(problems(SHOP.replace("search", "shop-heavy")))
                .containsExactly("perf.yml:2:9: 'shop' becomes several scenarios, among them 'shop-heavy', which there"
                        + " is already - rename one of them");
    }

    private static List<String> turns(Suite suite) {
        return suite.turns().stream()
                .map(turn -> turn instanceof Turn.Pause pause
                        ? pause.length().toString()
                        : String.join(
                                "+",
                                ((Turn.AtOnce) turn)
                                        .steps().stream()
                                                .map(item -> item.scenario().name())
                                                .toList()))
                .toList();
    }

    private static Suite read(String yaml, String... selected) {
        Problems problems = new Problems();
        return SuiteReader.read(
                YamlDocument.parse(yaml, "perf.yml", name -> null, problems), List.of(selected), problems);
    }

    private static List<String> problems(String yaml, String... selected) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> read(yaml, selected));
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
