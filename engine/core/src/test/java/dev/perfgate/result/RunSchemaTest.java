package dev.perfgate.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.HistoryTrend;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunSchemaTest {
    private final JsonNode schema = publishedSchema();

    @Test
    void exampleMatches() {
        assertThat(complaints(schema, ExampleRun.json(ExampleRun.run()))).isEmpty();
    }

    @Test
    void anyRunMatches() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(complaints(schema, ExampleRun.json(new RandomRuns(seed).next())))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyFieldThatIsWrittenIsDescribed() {
        JsonNode closed = schema.deepCopy();
        everyObject(closed).forEach(object -> object.put("additionalProperties", false));

        assertThat(complaints(closed, ExampleRun.json(ExampleRun.run()))).isEmpty();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(complaints(closed, ExampleRun.json(new RandomRuns(seed).next())))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyFieldHasTitleAndDescription() {
        for (ObjectNode object : everyObject(schema)) {
            for (JsonNode field : object.get("properties")) {
                if (!field.has("$ref")) {
                    assertThat(field.path("title").asText())
                            .as("title of %s", field)
                            .isNotBlank();
                    assertThat(field.path("description").asText())
                            .as("description of %s", field)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void wordsOfTheSchemaAreThoseOfTheCode() {
        assertThat(words("/properties/state/enum")).isEqualTo(lowerCase(RunState.values()));
        assertThat(words("/properties/verdicts/items/properties/status/enum"))
                .isEqualTo(lowerCase(Verdict.Status.values()));
        assertThat(words("/properties/verdicts/items/properties/gate_kind/enum"))
                .containsExactlyInAnyOrderElementsOf(lowerCase(GateReference.Kind.values()));
        assertThat(words("/properties/verdicts/items/properties/notes/items/properties/kind/enum"))
                .isEqualTo(lowerCase(VerdictNote.Kind.values()));
        assertThat(words("/properties/verdicts/items/properties/against/properties/kind/enum"))
                .isEqualTo(lowerCase(Against.Kind.values()));
        assertThat(words("/properties/verdicts/items/properties/against/properties/trend/enum"))
                .isEqualTo(lowerCase(HistoryTrend.Kind.values()));
        assertThat(words("/properties/metrics/items/properties/direction/enum"))
                .isEqualTo(lowerCase(Direction.values()));
        assertThat(words("/$defs/unit/enum"))
                .isEqualTo(Arrays.stream(Unit.values()).map(Unit::symbol).toList());
    }

    @Test
    void runWithoutARequiredFieldDoesNotMatch() {
        String lost = ExampleRun.json(ExampleRun.run()).replace("\"gates\":", "\"other\":");

        assertThat(complaints(schema, lost)).hasSize(1);
    }

    private static Set<ValidationMessage> complaints(JsonNode schema, String json) {
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return validator.validate(
                json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    private static List<ObjectNode> everyObject(JsonNode schema) {
        List<ObjectNode> objects = new ArrayList<>();
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            objects.add(object);
        }
        schema.forEach(part -> objects.addAll(everyObject(part)));
        return objects;
    }

    private List<String> words(String pointer) {
        List<String> words = new ArrayList<>();
        schema.at(pointer).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> lowerCase(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static JsonNode publishedSchema() {
        try (InputStream in = RunJson.class.getClassLoader().getResourceAsStream(RunJson.SCHEMA)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
