package dev.perfgate.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schema (draft 7, which editors know best) of a perf.yml: for completion and checks while one is written. What counts when
 * it is run is its reader, which knows more: that keys exclude each other, and which values make sense.
 */
public final class PerfSchema {
    private static final String RESOURCE = "dev/perfgate/schema/perf-v1.schema.json";

    private PerfSchema() {}

    public static String text() {
        try (InputStream in =
                Objects.requireNonNull(PerfSchema.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
