package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class NodesTest {
    @Test
    void holdsPlainDataLikeAFile() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("users", 5);
        data.put("share", 0.5);
        data.put("whole", 7.0);
        data.put("fast", true);
        data.put("nothing", null);
        data.put("requests", List.of("GET /", Map.of("path", "/x")));
        Problems problems = new Problems();
        Section section = new Section(Nodes.fromMap(data, "CheckoutSuite"), "", problems);
        assertThat(section.wholeNumber("users", 1, 10)).isEqualTo(OptionalInt.of(5));
        assertThat(section.number("share", 0, 0, 1)).isEqualTo(0.5);
        assertThat(section.wholeNumber("whole", 1, 10)).isEqualTo(OptionalInt.of(7));
        assertThat(section.flag("fast", false)).isTrue();
        assertThat(section.section("nothing")).isPresent();
        assertThat(section.items("requests")).hasSize(2);
        section.done();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void problemsNameThePath() {
        Map<String, Object> data = Map.of("checkout", Map.of("requests", List.of(Map.of("timeout", "soon"))), "odd", 1);
        Problems problems = new Problems();
        Section section = new Section(Nodes.fromMap(data, "CheckoutSuite"), "", problems);
        section.section("checkout").orElseThrow().sections("requests").get(0).duration("timeout");
        section.require("gates");
        section.done();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "CheckoutSuite: 'gates' is missing - add 'gates: ...'",
                        "CheckoutSuite at checkout.requests[0].timeout: 'timeout' must be a duration above zero such as"
                                + " '250 ms', '30s' or '1m30s', but is 'soon'",
                        "CheckoutSuite at odd: unknown key 'odd' - known keys: checkout, gates");
    }

    @Test
    void optionsAreNamedInPlaceOfTheirKeys() {
        Problems problems = new Problems();
        MappingNode options = Nodes.fromOptions(
                Map.of("http", Map.of("users", "ten")), path -> path.equals("http.users") ? "--users" : "line");
        Section section = new Section(options, "", problems).section("http").orElseThrow();
        section.wholeNumber("users", 1, 1, Integer.MAX_VALUE);
        section.refuse(
                "users", "does not belong to " + section.setting("users", "all"), "remove " + section.key("users"));
        section.problem("users", "ten is too little", "");
        section.require("path");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "--users must be a whole number of at least 1, but is 'ten'",
                        "--users does not belong to '--users all' - remove --users",
                        "--users: ten is too little",
                        "line: 'path' is missing in 'http' - add 'path: ...'");
    }

    /** "1m to 50 users" is one option; the users in it are not the option "--users". */
    @Test
    void partsOfAnOptionKeepTheNamesOfTheirKeys() {
        Problems problems = new Problems();
        MappingNode options = Nodes.fromOptions(
                Map.of("stages", List.of(Map.of("users", "ten"))),
                path -> path.startsWith("stages") ? "--stage" : "line");
        new Section(options, "", problems).sections("stages").get(0).wholeNumber("users", 1, 1, Integer.MAX_VALUE);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("--stage: 'users' must be a whole number of at least 1, but is 'ten'");
    }

    @Test
    void callerWordsThePlaces() {
        Problems problems = new Problems();
        MappingNode flags = Nodes.fromMap(Map.of("users", "ten"), path -> "--" + path);
        new Section(flags, "", problems).wholeNumber("users", 1, 1, Integer.MAX_VALUE);
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("--users: 'users' must be a whole number of at least 1, but is 'ten'");
    }

    @Test
    void refusesWhatIsNoConfigurationValue() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Nodes.fromMap(Map.of("a", new Object()), "Suite"))
                .withMessage("Suite at a: no configuration value: class java.lang.Object");
    }

    /** Loading the YAML parser costs 0.13 s, which a command line without a file must not pay. */
    @Test
    void needsNoYamlParser() throws Exception {
        URL[] withoutParser = Arrays.stream(
                        System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("snakeyaml"))
                .map(NodesTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(withoutParser, ClassLoader.getPlatformClassLoader())) {
            Object read =
                    loader.loadClass(Probe.class.getName()).getMethod("users").invoke(null);
            assertThat(read).isEqualTo(5);
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("org.snakeyaml.engine.v2.api.LoadSettings"));
        }
    }

    private static URL url(String entry) {
        try {
            return java.nio.file.Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    /** Runs inside the class loader without the parser. */
    public static final class Probe {
        private Probe() {}

        public static int users() {
            Section section = new Section(Nodes.fromMap(Map.of("users", 5), "flags"), "", new Problems());
            return section.wholeNumber("users", 1, 1, 10);
        }
    }
}
