package dev.perfgate.jenkins;

import dev.perfgate.result.JsonOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON for a page, in memory. */
final class JsonText {
    private JsonText() {}

    /** What an object has in it. */
    interface Fields {
        void write(JsonOut out) throws IOException;
    }

    static String of(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut out = new JsonOut(bytes)) {
            out.document(() -> fields.write(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
