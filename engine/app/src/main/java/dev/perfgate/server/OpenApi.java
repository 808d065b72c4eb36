package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.pipeline.ToolVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI document: the routes as they are registered, and the schemas of {@code schemas.json}. */
final class OpenApi {
    private static final String SCHEMAS = "schemas.json";
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static ObjectNode document(List<Route> routes) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Perfgate").put("version", ToolVersion.current());
        ObjectNode paths = document.putObject("paths");
        routes.forEach(route -> paths.withObjectProperty(route.path())
                .set(route.method().name().toLowerCase(Locale.ROOT), operation(route)));
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return document;
    }

    private static ObjectNode operation(Route route) {
        Route.Description description = route.description();
        ObjectNode operation = Json.object().put("summary", description.summary());
        route.scope().ifPresent(scope -> {
            operation.put(
                    "description", "Requires a token with scope " + scope.name().toLowerCase(Locale.ROOT) + ".");
            operation.putArray("security").addObject().putArray("token");
        });
        operation.set("parameters", parameters(route));
        if (!description.request().isEmpty()) {
            content(
                    operation.putObject("requestBody").put("required", true),
                    "application/json",
                    description.request());
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode success =
                responses.putObject(String.valueOf(description.status())).put("description", "Done");
        if (!description.response().isEmpty()) {
            content(success, "application/json", description.response());
        }
        content(responses.putObject("default").put("description", "Not done"), "application/problem+json", "Problem");
        return operation;
    }

    private static ArrayNode parameters(Route route) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        Matcher names = PATH_PARAMETER.matcher(route.path());
        while (names.find()) {
            all.addObject()
                    .put("name", names.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        for (Route.Parameter parameter : route.description().parameters()) {
            ObjectNode one = all.addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("description", parameter.description());
            ObjectNode schema = one.putObject("schema");
            type(parameter.repeated() ? schema.put("type", "array").putObject("items") : schema, parameter.type());
        }
        return all;
    }

    private static void type(ObjectNode schema, String type) {
        String[] words = type.split(" ", -1);
        schema.put("type", words[0]);
        if (words.length > 1) {
            schema.put("format", words[1]);
        }
    }

    private static void content(ObjectNode owner, String mediaType, String name) {
        ObjectNode schema = owner.putObject("content").putObject(mediaType).putObject("schema");
        if (name.endsWith("[]")) {
            String element = name.substring(0, name.length() - 2);
            reference(schema.put("type", "array").putObject("items"), element);
        } else {
            reference(schema, name);
        }
    }

    private static void reference(ObjectNode schema, String name) {
        schema.put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream(SCHEMAS)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + SCHEMAS + " is not on the class path");
            }
            return (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
