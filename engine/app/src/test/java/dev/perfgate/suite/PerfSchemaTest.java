package dev.perfgate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.pipeline.GuideSnippetsTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema says what the reader reads: the same keys at the same places, and nothing that is wrong is called right. */
final class PerfSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(PerfSchema.text());
    private static final String UNKNOWN = "zzzzzzzzzzzz";
    private static final Pattern KNOWN_KEYS = Pattern.compile("unknown key '" + UNKNOWN + "' - known keys: (.*)");

    /** Where in a perf.yml each mapping of the schema stands. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("", "KEY"),
            Map.entry("httpScenario", "scenarios: {a: {KEY}}"),
            Map.entry("cpuScenario", "scenarios: {a: {type: cpu, KEY}}"),
            Map.entry("commandScenario", "scenarios: {a: {type: command, KEY}}"),
            Map.entry("monitor", "scenarios: {a: {monitors: {m: {process: {pid: 1}, KEY}}}}"),
            Map.entry("monitoredProcess", "scenarios: {a: {monitors: {m: {process: {KEY}}}}}"),
            Map.entry("userClass", "scenarios: {a: {userClasses: {c: {KEY}}}}"),
            Map.entry("task", "scenarios: {a: {tasks: {t: {KEY}}}}"),
            Map.entry("stage", "scenarios: {a: {stages: [{KEY}]}}"),
            Map.entry("request", "scenarios: {a: {requests: [{KEY}]}}"),
            Map.entry("checks", "scenarios: {a: {requests: [{path: /, checks: {KEY}}]}}"),
            Map.entry("pause", "{scenarios: {a: {}}, order: [{KEY}]}"));

    @Test
    void schemaIsASchema() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(JSON.readTree(PerfSchema.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.perfgate.pipeline.GuideSnippetsTest#snippets")
    void everyPerfYmlOfTheGuidesFitsTheSchema(GuideSnippetsTest.Snippet snippet) {
        assertThat(validate(snippet.text())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void schemaAndReaderKnowTheSameKeys(String mapping) throws IOException {
        assertThat(PLACES).as("the place of each mapping is known to this test").containsKey(mapping);
        assertThat(keysOfTheSchema(mapping)).isEqualTo(keysOfTheReader(place(mapping)));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void unknownKeyDoesNotFitAnywhere(String mapping) {
        assertThat(validate(place(mapping).replace("KEY", UNKNOWN + ": 1"))).isNotEmpty();
        assertThat(validate(place(mapping).replace("KEY", "x-" + UNKNOWN + ": 1")))
                .extracting(ValidationMessage::getMessage)
                .noneMatch(message -> message.contains(UNKNOWN));
    }

    private static String place(String mapping) {
        return Objects.requireNonNull(PLACES.get(mapping), mapping);
    }

    /** The definitions that are mappings with keys of their own, and the whole file: "". */
    static Stream<String> mappings() throws IOException {
        List<String> names = new ArrayList<>(List.of(""));
        for (Map.Entry<String, JsonNode> definition :
                JSON.readTree(PerfSchema.text()).get("definitions").properties()) {
            if (definition.getValue().has("properties")) {
                names.add(definition.getKey());
            }
        }
        return names.stream();
    }

    private static Set<String> keysOfTheSchema(String mapping) throws IOException {
        JsonNode schema = JSON.readTree(PerfSchema.text());
        JsonNode node = mapping.isEmpty() ? schema : schema.get("definitions").get(mapping);
        Set<String> keys = new TreeSet<>();
        node.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The reader names all keys that it knows beside one that is like none of them. */
    private static Set<String> keysOfTheReader(String place) {
        Problems problems = new Problems();
        try {
            SuiteReader.read(
                    YamlDocument.parse(place.replace("KEY", UNKNOWN + ": 1"), "perf.yml", name -> null, problems),
                    List.of(),
                    problems);
        } catch (ConfigException e) {
            return problems.all().stream()
                    .map(Problem::toString)
                    .map(KNOWN_KEYS::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .map(known ->
                            (Set<String>) new TreeSet<>(List.of(known.group(1).split(", "))))
                    .orElseThrow(() -> new AssertionError("the reader does not refuse " + place + ": " + e));
        }
        throw new AssertionError("the reader takes " + place);
    }

    private static Set<ValidationMessage> validate(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(document));
    }
}
