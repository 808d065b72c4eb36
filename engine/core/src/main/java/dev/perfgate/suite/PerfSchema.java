package dev.perfgate.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.scenario.BesideSection;
import dev.perfgate.scenario.ScenarioTypes;
import dev.perfgate.scenario.SchemaFragment;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 7, which editors know best) of a perf.yml, assembled from a base and the types' own parts. It completes and
 * checks a file while it is written. What counts in a run is the reader, which knows more: that keys exclude each other, and which
 * values make sense.
 */
public final class PerfSchema {
    private static final String BASE = "/dev/perfgate/schema/perf-v1.base.json";
    private static final String DEFINITIONS = "definitions";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    /** In the base, what all types share. */
    private static final String SHARED = "everyScenario";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode schema = read(SchemaFragment.beside(PerfSchema.class, BASE));
    private final ObjectNode general = (ObjectNode) schema.remove(DEFINITIONS);
    private final JsonNode shared = general.remove(SHARED).get(PROPERTIES);
    private final ObjectNode definitions = schema.putObject(DEFINITIONS);
    private final List<String> types = new ArrayList<>();

    private PerfSchema() {}

    /** That of the types on the class path. */
    public static String text() {
        PerfSchema schema = new PerfSchema();
        schema.addScenarios(ScenarioTypes.onClassPath());
        schema.definitions.setAll(schema.general);
        schema.addMonitors(BesideSection.onClassPath().monitorSchemas());
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(schema.schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(SchemaFragment fragment) {
        try {
            return (ObjectNode) JSON.readTree(fragment.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default type first, the others by name. */
    private void addScenarios(ScenarioTypes known) {
        types.addAll(known.names());
        if (types.remove(SuiteReader.DEFAULT_TYPE)) {
            types.add(0, SuiteReader.DEFAULT_TYPE);
        }
        types.forEach(type -> known.named(type).ifPresent(of -> addScenario(type, read(of.schema()))));
        if (!types.isEmpty()) {
            ObjectNode scenarios = (ObjectNode) schema.get(PROPERTIES).get("scenarios");
            scenarios.set("additionalProperties", choice(types.size() - 1));
        }
    }

    private void addScenario(String type, ObjectNode part) {
        boolean isDefault = type.equals(SuiteReader.DEFAULT_TYPE);
        ObjectNode scenario = definitions.putObject(definition(type));
        scenario.put("title", part.path("title").asText("A scenario of type " + type));
        scenario.put("description", part.path("description").asText());
        scenario.put("type", "object");
        if (!isDefault) {
            scenario.putArray(REQUIRED).add("type");
        }
        part.path(REQUIRED).forEach(key -> scenario.withArray(REQUIRED).add(key));
        ObjectNode keys = scenario.putObject(PROPERTIES);
        keys.set("type", typeKey(type, isDefault));
        shared.properties().forEach(key -> keys.set(key.getKey(), key.getValue()));
        part.path(PROPERTIES).properties().forEach(key -> keys.set(key.getKey(), key.getValue()));
        scenario.putObject("patternProperties").putObject("^x-");
        scenario.put("additionalProperties", false);
        takeDefinitions(part);
    }

    private ObjectNode typeKey(String type, boolean isDefault) {
        ObjectNode key = JSON.createObjectNode();
        key.put("title", isDefault ? "word" : "`" + type + "`");
        if (isDefault) {
            String others = String.join("` or `", types.subList(1, types.size()));
            key.put("description", "The kind of scenario: `" + type + "`, or `" + others + "`, which have other keys.");
            key.put("default", type);
        } else {
            key.put("description", "The kind of scenario.");
        }
        key.putArray("enum").add(type);
        return key;
    }

    /** Of the types up to this one, which its {@code type} chooses; none is the default's. */
    private ObjectNode choice(int last) {
        ObjectNode reference = JSON.createObjectNode().put("$ref", "#/definitions/" + definition(types.get(last)));
        if (last == 0) {
            return reference;
        }
        ObjectNode choice = JSON.createObjectNode();
        ObjectNode condition = choice.putObject("if");
        condition.putObject(PROPERTIES).putObject("type").put("const", types.get(last));
        condition.putArray(REQUIRED).add("type");
        choice.set("then", reference);
        choice.set("else", choice(last - 1));
        return choice;
    }

    private static String definition(String type) {
        return type + "Scenario";
    }

    private void addMonitors(Map<String, SchemaFragment> monitors) {
        ObjectNode keys = (ObjectNode) definitions.get("monitor").get(PROPERTIES);
        monitors.forEach((name, fragment) -> {
            ObjectNode part = read(fragment);
            takeDefinitions(part);
            keys.set(name, part);
        });
    }

    /** References reach them from anywhere. */
    private void takeDefinitions(ObjectNode part) {
        JsonNode own = part.remove(DEFINITIONS);
        if (own != null) {
            own.properties().forEach(definition -> definitions.set(definition.getKey(), definition.getValue()));
        }
    }
}
