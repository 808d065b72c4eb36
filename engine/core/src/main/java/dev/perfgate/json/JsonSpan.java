package dev.perfgate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Which bytes of a document a value takes: for changing them, and nothing else.
 *
 * @param from the first byte
 * @param to the one after the last
 */
public record JsonSpan(int from, int to) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * The value of a field of the outermost object.
     *
     * @throws IOException when there is no such field
     */
    public static JsonSpan of(String field, byte[] document) throws IOException {
        try (JsonParser parser = FACTORY.createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(field);
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                if (found) {
                    return new JsonSpan(from, (int) parser.currentLocation().getByteOffset());
                }
            }
        }
        throw new IOException("there is no field '" + field + "'");
    }
}
