package dev.perfgate.jenkins.build;

import dev.perfgate.json.JsonOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON for a page, in memory. */
public final class JsonText {
    private JsonText() {}

    /** The fields of an object. */
    public interface Fields {
        void write(JsonOut out) throws IOException;
    }

    public static String of(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut out = new JsonOut(bytes)) {
            out.document(() -> fields.write(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
