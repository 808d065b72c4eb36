package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SectionTest {
    enum Model {
        OPEN,
        CLOSED,
        HALF_OPEN
    }

    @Test
    void durationBeyondAllBoundsIsToldTheLongest() {
        Problems problems = new Problems();
        Section section = new Section(
                YamlDocument.parse("a: 40000d\nb: -1s\nc: 0s", "perf.yml", name -> null, problems), "", problems);
        section.duration("a");
        section.duration("b");
        section.duration("c");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "perf.yml:1:4: 'a' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is"
                                + " '40000d' - write at most 36500d",
                        "perf.yml:2:4: 'b' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is"
                                + " '-1s'",
                        "perf.yml:3:4: 'c' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is"
                                + " '0s'");
    }

    @Test
    void readsAValidFileWithoutProblems() {
        Reading reading = Reading.of("""
                scenarios:
                  checkout:
                    baseUrl: ${BASE_URL:-http://127.0.0.1:8000}
                    users: 50
                    duration: 30s
                    thinkTime: 1 s
                    requests:
                      - GET /health
                      - name: order
                        method: POST
                        body: '{"a":1}'
                        headers: {Content-Type: application/json, X-Empty: }
                        checks: {status: 201, bodyContains: ok}
                gates:
                  - "checkout: p95 < 200 ms"
                """);
        Section file = reading.section();
        Section checkout = file.sectionsByName("scenarios").values().iterator().next();
        assertThat(checkout.path()).isEqualTo("scenarios.checkout");
        assertThat(checkout.requiredString("baseUrl")).isEqualTo("http://127.0.0.1:8000");
        assertThat(checkout.wholeNumber("users", 1, 1, 100)).isEqualTo(50);
        assertThat(checkout.duration("duration")).contains(Duration.ofSeconds(30));
        assertThat(checkout.duration("thinkTime", Duration.ZERO, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(checkout.items("requests").get(0)).isInstanceOf(ScalarNode.class);
        assertThat(checkout.items("requests").get(1)).isInstanceOf(MappingNode.class);
        Section order = new Section((MappingNode) checkout.items("requests").get(1), "x", reading.problems);
        assertThat(order.stringMap("headers"))
                .containsExactly(Map.entry("Content-Type", "application/json"), Map.entry("X-Empty", ""));
        assertThat(order.section("checks").orElseThrow().wholeNumber("status", 100, 599))
                .isEqualTo(OptionalInt.of(201));
        assertThat(file.strings("gates")).containsExactly("checkout: p95 < 200 ms");
        file.done();
        checkout.done();
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void readsEveryKindOfValue() {
        Reading reading = Reading.of(
                "{n: \"5\", m: 1_000, f: 0.5, yes: On, no: false, q: 64 KiB, d: 90, model: halfOpen, one: x, list: [x, 1]}");
        Section section = reading.section();
        assertThat(section.wholeNumber("n", 0, 1, 10)).isEqualTo(5);
        assertThat(section.wholeNumber("m", 0, 1, 1000)).isEqualTo(1000);
        assertThat(section.number("f", 0, 0, 1)).isEqualTo(0.5);
        assertThat(section.flag("yes", false)).isTrue();
        assertThat(section.flag("no", true)).isFalse();
        assertThat(section.quantity("q", Dimension.SIZE)).contains(new Quantity(64, Unit.KIBIBYTES));
        assertThat(section.duration("d", Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        assertThat(section.choice("model", Model.OPEN)).isEqualTo(Model.HALF_OPEN);
        assertThat(section.strings("one")).containsExactly("x");
        assertThat(section.strings("list")).containsExactly("x", "1");
        section.done();
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void absentKeysGiveTheFallbackInSilence() {
        Reading reading = Reading.of("a: 1\n");
        Section section = reading.section();
        assertThat(section.has("b")).isFalse();
        assertThat(section.string("b", "x")).isEqualTo("x");
        assertThat(section.wholeNumber("b", 7, 1, 10)).isEqualTo(7);
        assertThat(section.number("b", 0, 1)).isEmpty();
        assertThat(section.flag("b", true)).isTrue();
        assertThat(section.duration("b")).isEmpty();
        assertThat(section.quantity("b", Dimension.TIME)).isEmpty();
        assertThat(section.choice("b", Model.OPEN)).isEqualTo(Model.OPEN);
        assertThat(section.section("b")).isEmpty();
        assertThat(section.sections("b")).isEmpty();
        assertThat(section.items("b")).isEmpty();
        assertThat(section.strings("b")).isEmpty();
        assertThat(section.stringMap("b")).isEmpty();
        assertThat(section.entries("b")).isEmpty();
        assertThat(section.markOf("b")).isEqualTo(section.mark());
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void saysWhatIsThereAndWhatIsWanted() {
        Reading reading = Reading.of("""
                a: ten
                b: 0
                c: 11
                d: 99999999999999999999
                e: 1.5
                f: [1]
                g: {x: 1}
                h:
                i: NaN
                j: 2
                k: maybe
                l: 0s
                m: 30x
                n: 64 KB
                o: opne
                p: ''
                q: 0s
                """);
        Section section = reading.section();
        assertThat(section.wholeNumber("a", 3, 1, Integer.MAX_VALUE)).isEqualTo(3);
        section.wholeNumber("b", 3, 1, 10);
        section.wholeNumber("c", 3, Integer.MIN_VALUE, 10);
        section.wholeNumber("d", 3, Integer.MIN_VALUE, Integer.MAX_VALUE);
        section.wholeNumber("e", 3, 0, 5);
        section.string("f");
        section.flag("g", true);
        section.string("h");
        section.number("i", 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        section.number("j", 0, 0, 0.5);
        section.flag("k", true);
        section.duration("l");
        section.duration("m", Duration.ZERO, Duration.ZERO);
        section.quantity("n", Dimension.TIME);
        section.choice("o", Model.OPEN);
        section.requiredString("p");
        section.duration("q", Duration.ZERO, Duration.ofSeconds(1));
        section.done();
        assertThat(reading.lines())
                .containsExactly(
                        "perf.yml:1:4: 'a' must be a whole number of at least 1, but is 'ten'",
                        "perf.yml:2:4: 'b' must be a whole number from 1 to 10, but is '0'",
                        "perf.yml:3:4: 'c' must be a whole number of at most 10, but is '11'",
                        "perf.yml:4:4: 'd' must be a whole number, but is '99999999999999999999'",
                        "perf.yml:5:4: 'e' must be a whole number from 0 to 5, but is '1.5'",
                        "perf.yml:6:4: 'f' must be text, but is a list",
                        "perf.yml:7:4: 'g' must be true or false, but is a mapping",
                        "perf.yml:8:3: 'h' must be text, but is empty",
                        "perf.yml:9:4: 'i' must be a number, but is 'NaN'",
                        "perf.yml:10:4: 'j' must be a number from 0 to 0.5, but is '2'",
                        "perf.yml:11:4: 'k' must be true or false, but is 'maybe'",
                        "perf.yml:12:4: 'l' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is '0s'",
                        "perf.yml:13:4: 'm' must be a duration such as '250 ms', '30s' or '1m30s', but is '30x'",
                        "perf.yml:14:4: 'n' must be a time such as '200 ms' or '1.5 s', but is '64 KB'",
                        "perf.yml:15:4: 'o' must be one of 'open', 'closed', 'half-open', but is 'opne' - did you mean 'open'?",
                        "perf.yml:16:4: 'p' must not be empty",
                        "perf.yml:17:4: 'q' must be a duration of at least 1s such as '250 ms', '30s' or '1m30s', but is '0s'");
    }

    @Test
    void saysWhichEntryOfAListIsWrong() {
        Reading reading = Reading.of("a: [x, [y]]\nb: [{c: 1}, d]\ne: {f: [1]}\ng: [1]\nh: {i: 5}\n");
        Section section = reading.section();
        assertThat(section.strings("a")).containsExactly("x");
        assertThat(section.sections("b")).extracting(Section::path).containsExactly("b[0]");
        assertThat(section.stringMap("e")).isEmpty();
        assertThat(section.entries("g")).isEmpty();
        assertThat(section.sectionsByName("h")).isEmpty();
        assertThat(reading.lines())
                .containsExactly(
                        "perf.yml:1:8: entry 2 of 'a' must be text, but is a list",
                        "perf.yml:2:13: entry 2 of 'b' must be a mapping, but is 'd' - write 'key: value' lines below it",
                        "perf.yml:3:8: 'f' must be text, but is a list",
                        "perf.yml:4:4: 'g' must be a mapping, but is a list - write 'key: value' lines below it",
                        "perf.yml:5:8: 'i' must be a mapping, but is '5' - write 'key: value' lines below it");
    }

    @Test
    void namesUnknownKeysWithTheNearestKnownWord() {
        Reading reading = Reading.of("usres: 5\nwhatever: 1\nx-anchors: 1\nusers: 1\n");
        Section section = reading.section();
        section.wholeNumber("users", 1, 1, 5);
        section.has("duration");
        section.done();
        assertThat(reading.lines())
                .containsExactly(
                        "perf.yml:1:1: unknown key 'usres' - did you mean 'users'?",
                        "perf.yml:2:1: unknown key 'whatever' - known keys: users, duration");
    }

    @Test
    void anEmptySectionStillMissesItsRequiredKeys() {
        Reading reading = Reading.of("scenarios:\n  checkout:\n");
        Section checkout = reading.scenario();
        assertThat(checkout.requiredString("baseUrl")).isEmpty();
        assertThat(reading.section().require("gates")).isFalse();
        assertThat(reading.lines())
                .containsExactly(
                        "perf.yml:1:1: 'gates' is missing - add 'gates: ...'",
                        "perf.yml:2:12: 'baseUrl' is missing in 'scenarios.checkout' - add 'baseUrl: ...'");
    }

    @Test
    void shortensLongValuesToOneLine() {
        Reading reading = Reading.of("a: |\n  " + "x".repeat(50) + "\n  " + "y".repeat(50) + "\n");
        reading.section().flag("a", true);
        assertThat(reading.lines())
                .containsExactly("perf.yml:1:4: 'a' must be true or false, but is '" + "x".repeat(50) + " yyyyyy...'");
    }

    @Test
    void allProblemsComeAtOnceAndSorted() {
        Reading reading = Reading.of("usres: 5\nduration: ${TIME}\nusers: 1\nusers: ten\nmode: x\n");
        Section section = reading.section();
        section.flag("mode", true);
        section.problem("users", "'users' is odd", "");
        section.has("duration");
        section.done();
        assertThat(reading.lines())
                .containsExactly(
                        "perf.yml:1:1: unknown key 'usres' - did you mean 'users'?",
                        "perf.yml:2:11: the environment variable 'TIME' is not set - set it, or write '${TIME:-default}'",
                        "perf.yml:3:8: 'users' is odd",
                        "perf.yml:4:1: 'users' is there twice - keep one; the first is in line 3",
                        "perf.yml:5:7: 'mode' must be true or false, but is 'x'");
    }
}
