package dev.perfgate.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The reference page of perf.yml, made from its schema: a table of keys for each mapping, in the order of the schema. */
final class ReferencePage {
    private static final String HEAD = """
            # Reference: all keys of perf.yml

            Generated from the JSON Schema that editors use for completion and checks: `perfgate schema` prints it.
            How the keys play together is told in [perf.yml](perf-yml.html).

            """;

    private final JsonNode schema;
    private final StringBuilder page = new StringBuilder(HEAD);

    private ReferencePage(JsonNode schema) {
        this.schema = schema;
    }

    static String of(JsonNode schema) {
        ReferencePage page = new ReferencePage(schema);
        page.mapping("Top level", schema);
        schema.get("definitions").properties().forEach(entry -> {
            if (entry.getValue().has("properties")) {
                page.mapping(entry.getValue().get("title").asText(), entry.getValue());
            }
        });
        page.values();
        return page.page.toString();
    }

    private void mapping(String title, JsonNode mapping) {
        page.append("## ").append(title).append("\n\n");
        page.append(mapping.get("description").asText()).append("\n\n");
        page.append("| key | type | default | meaning | example |\n|---|---|---|---|---|\n");
        mapping.get("properties").properties().forEach(key -> row(mapping, key));
        page.append('\n');
    }

    private void row(JsonNode mapping, Map.Entry<String, JsonNode> key) {
        JsonNode property = key.getValue();
        boolean required = StreamSupport.stream(mapping.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(key.getKey()));
        String standard = required ? "required" : property.path("default").asText("");
        cells(
                "`" + key.getKey() + "`",
                type(property),
                standard,
                property.get("description").asText(),
                examples(property));
    }

    private String type(JsonNode property) {
        return property.has("title")
                ? property.get("title").asText()
                : definition(property).get("title").asText();
    }

    private JsonNode definition(JsonNode property) {
        String reference = property.get("$ref").asText();
        return schema.get("definitions").get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String examples(JsonNode property) {
        List<String> examples = new ArrayList<>();
        property.path("examples").forEach(example -> examples.add("`" + example.asText() + "`"));
        return String.join(", ", examples);
    }

    private void values() {
        page.append("## Values\n\n| type | forms |\n|---|---|\n");
        schema.get("definitions").forEach(definition -> {
            if (definition.has("title") && !definition.has("properties")) {
                cells(
                        definition.get("title").asText(),
                        definition.get("description").asText());
            }
        });
    }

    private void cells(String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }
}
