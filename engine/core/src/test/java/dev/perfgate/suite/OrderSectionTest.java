package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderSectionTest {
    private static final String THREE = """
        scenarios: {a: {type: memory}, b: {type: memory}, c: {type: memory}}
        """;

    @Test
    void scenariosRunOneAfterTheOtherIfNothingIsSaid() {
        assertThat(turns(THREE)).containsExactly("a", "b", "c");
    }

    @Test
    void orderHasNamesListsAndPauses() {
        assertThat(turns(THREE + "order:\n  - c\n  - pause: 3m\n  - [a, b]\n"))
                .containsExactly("c", "pause PT3M", "a+b");
    }

    @Test
    void allRunAtOnceIfThatIsAllThatIsSaid() {
        assertThat(turns(THREE + "order: at once")).containsExactly("a+b+c");
    }

    @Test
    void scenariosThatTheOrderDoesNotNameFollow() {
        assertThat(turns(THREE + "order: [c]")).containsExactly("c", "a", "b");
    }

    @Test
    void selectionLeavesNoPauseBeforeAfterOrBesideNothing() {
        String order = THREE + "order: [{pause: 1m}, a, {pause: 2m}, b, {pause: 3m}, c, {pause: 4m}]";
        assertThat(turns(order, "a", "c")).containsExactly("a", "pause PT3M", "c");
        assertThat(turns(order, "b")).containsExactly("b");
    }

    @Test
    void mistakesAreToldWithPlaceAndRemedy() {
        assertThat(problems(THREE + """
            order:
              - d
              - [a, aa, [b]]
              - a
              - paus: 3m
              - pause: -1
            """))
                .containsExactly(
                        "perf.yml:3:5: there is no scenario 'd' - there are: a, b, c",
                        "perf.yml:4:9: there is no scenario 'aa' - there are: a, b, c",
                        "perf.yml:4:13: a list of scenarios that run at once must hold their names"
                                + " - write a scenario's name, a list of names that run at once, or 'pause: 3m'",
                        "perf.yml:5:5: 'a' is in 'order' twice - write each scenario once",
                        "perf.yml:6:5: 'pause' is missing in 'order' - add 'pause: ...'",
                        "perf.yml:6:5: unknown key 'paus' - did you mean 'pause'?",
                        "perf.yml:7:12: 'pause' must be a duration above zero such as '250 ms', '30s' or '1m30s',"
                                + " but is '-1'");
    }

    private static List<String> turns(String yaml, String... selected) {
        return read(yaml, new Problems(), selected).turns().stream()
                .map(OrderSectionTest::text)
                .toList();
    }

    private static String text(Turn turn) {
        if (turn instanceof Turn.Pause pause) {
            return "pause " + pause.length();
        }
        List<String> names = ((Turn.AtOnce) turn)
                .steps().stream().map(item -> item.scenario().name()).toList();
        return String.join("+", names);
    }

    private static List<String> problems(String yaml) {
        Problems problems = new Problems();
        assertThatThrownBy(() -> read(yaml, problems)).isInstanceOf(ConfigException.class);
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static Suite read(String yaml, Problems problems, String... selected) {
        return SuiteReader.read(
                YamlDocument.parse(yaml, "perf.yml", name -> null, problems), List.of(selected), problems);
    }
}
