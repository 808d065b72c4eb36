package dev.perfgate.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A type's part of the JSON Schema of a perf.yml: a schema of its own keys. Its {@code definitions} join those of the whole.
 *
 * @param json an object
 */
public record SchemaFragment(String json) {
    /** Of a type that has no keys of its own. */
    public static final SchemaFragment NONE = new SchemaFragment("{}");

    /** The resource of that name in the package of a type. */
    public static SchemaFragment beside(Class<?> type, String name) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
            return new SchemaFragment(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
