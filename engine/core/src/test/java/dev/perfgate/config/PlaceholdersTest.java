package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlaceholdersTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "example.org", "PORT", "81", "EMPTY", "", "EVIL", "x\ny: [1, {z: ${HOST}}]");

    @Test
    void replacesWholePartAndSeveral() {
        assertThat(textOf("${HOST}")).isEqualTo("example.org");
        assertThat(textOf("http://${HOST}:${PORT}/x")).isEqualTo("http://example.org:81/x");
        assertThat(textOf("'${HOST}'")).isEqualTo("example.org");
    }

    @Test
    void takesTheDefaultForWhatIsUnsetOrEmpty() {
        assertThat(textOf("${NO:-http://127.0.0.1:8000}")).isEqualTo("http://127.0.0.1:8000");
        assertThat(textOf("${EMPTY:-x}")).isEqualTo("x");
        assertThat(textOf("${HOST:-x}")).isEqualTo("example.org");
        assertThat(textOf("a${NO:-}b")).isEqualTo("ab");
        assertThat(textOf("a${EMPTY}b")).isEqualTo("ab");
    }

    @Test
    void doubledDollarIsLiteral() {
        assertThat(textOf("$${HOST} costs $5 or $HOST")).isEqualTo("${HOST} costs $5 or $HOST");
    }

    @Test
    void valueIsTextAndNeverStructure() {
        assertThat(textOf("${EVIL}")).isEqualTo(ENVIRONMENT.get("EVIL"));
        assertThat(Reading.of("${HOST}: 1\n", ENVIRONMENT).section().has("${HOST}"))
                .isTrue();
    }

    @Test
    void emptyValueIsAnEmptyTextAndNotNothing() {
        Reading reading = Reading.of("a: ${EMPTY}\n", ENVIRONMENT);
        assertThat(reading.section().string("a")).contains("");
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void unsetVariableIsNamedAtItsPlace() {
        assertThat(Reading.of("""
                                a: x ${ONE} ${HOST} ${TWO}
                                b: ["${THREE}"]
                                c: |
                                  first
                                    ${FOUR} $${literal}
                                d: >-
                                  folded
                                  😀 ${FIVE}
                                """, ENVIRONMENT).lines())
                .containsExactly(
                        unset("1:6", "ONE"),
                        unset("1:21", "TWO"),
                        unset("2:6", "THREE"),
                        unset("5:5", "FOUR"),
                        unset("8:5", "FIVE"));
    }

    @Test
    void placeIsTheValuesStartWhenEscapesHideIt() {
        assertThat(Reading.of("a: \"x \\x24{ONE}\"\n").lines()).containsExactly(unset("1:4", "ONE"));
    }

    @Test
    void problemBehindAnAliasIsReportedOnce() {
        assertThat(Reading.of("a: &a ${ONE}\nb: *a\n").lines()).containsExactly(unset("1:7", "ONE"));
    }

    @Test
    void refusesWhatNamesNoVariable() {
        assertThat(Reading.of("a: ${a.b}\nb: x${}\nc: ${HOST\nd: '${A:-${B}}'\n")
                        .lines())
                .containsExactly(
                        "perf.yml:1:4: '${a.b}' does not name an environment variable"
                                + " - write '${NAME}' with letters, digits and '_', or '$${' for a literal '${'",
                        "perf.yml:2:5: '${}' does not name an environment variable"
                                + " - write '${NAME}' with letters, digits and '_', or '$${' for a literal '${'",
                        "perf.yml:3:4: '${' is never closed - close it with '}', or write '$${' for a literal '${'",
                        "perf.yml:4:5: a default cannot hold another '${' - set the variable, or write the default out");
    }

    private static String unset(String place, String name) {
        return "perf.yml:" + place + ": the environment variable '" + name + "' is not set - set it, or write '${"
                + name + ":-default}'";
    }

    private static String textOf(String scalar) {
        Reading reading = Reading.of("a: " + scalar + "\n", ENVIRONMENT);
        assertThat(reading.lines()).isEmpty();
        return reading.section().string("a").orElseThrow();
    }
}
