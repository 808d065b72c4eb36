package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.gate.Gate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class SuiteReaderTest {
    private static final String TWO_SCENARIOS = """
        scenarios:
          checkout: {type: memory, requests: 10, tags: {team: shop}}
          search: {type: memory}
        """;

    @Test
    void scenariosComeInTheOrderWrittenWithTheirTags() {
        Suite suite = read(TWO_SCENARIOS);
        assertThat(suite.steps())
                .extracting(item -> item.scenario().name(), Turn.Step::tags)
                .containsExactly(tuple("checkout", Map.of("team", "shop")), tuple("search", Map.of()));
        assertThat(suite.gates()).isEmpty();
    }

    @Test
    void onlySelectedScenariosAreRunButAllAreChecked() {
        assertThat(read(TWO_SCENARIOS, "search").steps())
                .extracting(item -> item.scenario().name())
                .containsExactly("search");
        assertProblems("scenarios:\n  checkout: {type: memory, requets: 1}\n  search: {type: memory}", "search")
                .containsExactly("perf.yml:2:28: unknown key 'requets' - did you mean 'requests'?");
    }

    @Test
    void gatesOfAScenarioAreThoseThatSpeakOfIt() {
        Suite suite = read(TWO_SCENARIOS + "gates: ['checkout: p95 < 1 s', '*: p99 < 2 s', 'failures == 0']");
        assertThat(suite.gatesOf(suite.steps().get(0).scenario()))
                .extracting(Gate::line)
                .containsExactly("checkout: p95 < 1 s", "*: p99 < 2 s", "failures == 0");
        assertThat(suite.gatesOf(suite.steps().get(1).scenario()))
                .extracting(Gate::line)
                .containsExactly("*: p99 < 2 s", "failures == 0");
    }

    @Test
    void selectedNameThatIsNotThereIsAProblemOfTheCommandLine() {
        assertProblems(TWO_SCENARIOS, "chekout", "other")
                .containsExactly(
                        "command line: there is no scenario 'chekout' - did you mean 'checkout'?",
                        "command line: there is no scenario 'other' - there are: checkout, search");
    }

    @Test
    void unknownTypeNamesTheNearestOrAll() {
        assertProblems("scenarios:\n  a: {type: memroy}\n  b: {type: jdbc}\n  c: {}")
                .containsExactly(
                        "perf.yml:2:13: unknown scenario type 'memroy' - did you mean 'memory'?",
                        "perf.yml:3:13: unknown scenario type 'jdbc' - there are: memory",
                        "perf.yml:4:6: unknown scenario type 'http' - there are: memory");
    }

    @Test
    void nameThatWouldSpoilATableOrATerminalIsAProblem() {
        assertProblems("scenarios:\n  \"a\\e[31m\": {type: memory}\n  " + "b".repeat(101) + ": {type: memory}")
                .containsExactly(
                        "perf.yml:2:14: the name 'a?[31m' has characters that cannot be seen - remove them",
                        "perf.yml:3:106: the name '" + "b".repeat(100) + "…' has 101 characters - use 100 at most");
    }

    @Test
    void documentWithoutScenariosIsAProblem() {
        assertProblems("gates: []").containsExactly("perf.yml:1:1: 'scenarios' is missing - add 'scenarios: ...'");
        assertProblems("scenarios: {}\ngates: ['checkout: p95 < 1 s']")
                .containsExactly(
                        "perf.yml:1:12: 'scenarios' has no scenario - add one below it, for example 'checkout:'");
    }

    @Test
    void listOfScenariosIsToldOnce() {
        assertProblems("scenarios: [a, b]")
                .containsExactly("perf.yml:1:12: 'scenarios' must be a mapping, but is a list"
                        + " - write 'key: value' lines below it");
    }

    @Test
    void gateOnFiguresThatRunsCannotHaveIsAProblem() {
        assertProblems(TWO_SCENARIOS
                        + "gates: ['search: cost < 5', 'search: rate > 5/s', 'checkout / GET /memroy: p95 < 1"
                        + " s', '*: p95 < 1 s']")
                .containsExactly(
                        "perf.yml:4:10: runs of 'search' have no 'cost'"
                                + " - they have: requests, failures, error_rate and response_time",
                        "perf.yml:4:30: runs of 'search' have no 'rate'"
                                + " - they have: requests, failures, error_rate and response_time",
                        "perf.yml:4:52: 'checkout' has no request 'GET /memroy' - did you mean 'GET /memory'?");
    }

    @Test
    void scenarioThatCannotBeReadIsThereAllTheSameForItsGates() {
        assertProblems("scenarios:\n  checkout: 5\ngates: ['checkout: p95 < 1 s']", "checkout")
                .containsExactly("perf.yml:2:13: 'checkout' must be a mapping, but is '5'"
                        + " - write 'key: value' lines below it");
    }

    @Test
    void allProblemsComeAtOnceWithThoseRecordedBefore() {
        Problems problems = new Problems();
        problems.add(Mark.of("--users"), "is odd", "");
        assertThatThrownBy(() -> read("scenaros: {}\nscenarios: {a: {type: memory, millis: 0}}", problems))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                    --users: is odd
                    perf.yml:1:1: unknown key 'scenaros' - did you mean 'scenarios'?
                    perf.yml:2:39: 'millis' must be a whole number from 1 to 1000, but is '0'\
                    """);
    }

    private static Suite read(String yaml, String... selected) {
        return read(yaml, new Problems(), selected);
    }

    private static Suite read(String yaml, Problems problems, String... selected) {
        return SuiteReader.read(
                YamlDocument.parse(yaml, "perf.yml", name -> null, problems), List.of(selected), problems);
    }

    private static ListAssert<String> assertProblems(String yaml, String... selected) {
        Problems problems = new Problems();
        assertThatThrownBy(() -> read(yaml, problems, selected)).isInstanceOf(ConfigException.class);
        return assertThat(problems.all().stream().map(Problem::toString).toList());
    }
}
